/**
 * Valleys to walk down: functions of one or two weights whose value, gradient and Hessian are written out by hand.
 * descent-autodiff.ts holds the same functions for TensorFlow.js to differentiate; a test holds the two together.
 */

/** A point, or a direction: one number a weight. */
export type Vector = readonly number[];

/** Rows of a square matrix. */
export type Matrix = readonly Vector[];

export interface Valley {
  /** Height at a point: the loss. */
  value(at: Vector): number;
  /** Direction in which the height grows fastest, as long as it is steep. */
  gradient(at: Vector): Vector;
  /** Second derivatives: how the gradient itself changes. */
  hessian(at: Vector): Matrix;
  /** Where the floor is lowest. */
  readonly minimum: Vector;
}

export type CurveName = "bowl" | "two-valleys";
export type LandscapeName = "stretched-bowl" | "bent-valley" | "two-valleys";

/** One weight. */
export const curves: Readonly<Record<CurveName, Valley>> = {
  /** x². Every step of gradient descent multiplies x by 1 − 2·rate, so it converges below rate 1. */
  bowl: {
    value: ([x = 0]) => x * x,
    gradient: ([x = 0]) => [2 * x],
    hessian: () => [[2]],
    minimum: [0],
  },
  /** x⁴/4 − x² + x/4: a lower valley on the left, a higher one on the right, a hill between them. */
  "two-valleys": {
    value: ([x = 0]) => x ** 4 / 4 - x * x + x / 4,
    gradient: ([x = 0]) => [x ** 3 - 2 * x + 1 / 4],
    hessian: ([x = 0]) => [[3 * x * x - 2]],
    minimum: [-1.4729976011140302],
  },
};

/** Two weights. */
export const landscapes: Readonly<Record<LandscapeName, Valley>> = {
  /** (x² + 12y²)/2: twelve times as curved across as along. Gradient descent converges below rate 1/6. */
  "stretched-bowl": {
    value: ([x = 0, y = 0]) => (x * x + 12 * y * y) / 2,
    gradient: ([x = 0, y = 0]) => [x, 12 * y],
    hessian: () => [
      [1, 0],
      [0, 12],
    ],
    minimum: [0, 0],
  },
  /** (1 − x)² + 5(y − x²)²: H. H. Rosenbrock's valley of 1960, made gentler (his factor was 100). */
  "bent-valley": {
    value: ([x = 0, y = 0]) => (1 - x) ** 2 + 5 * (y - x * x) ** 2,
    gradient: ([x = 0, y = 0]) => [-2 * (1 - x) - 20 * x * (y - x * x), 10 * (y - x * x)],
    hessian: ([x = 0, y = 0]) => [
      [2 - 20 * (y - x * x) + 40 * x * x, -20 * x],
      [-20 * x, 10],
    ],
    minimum: [1, 1],
  },
  /** x⁴/4 − x² + x/4 + y²: the curve of the same name, drawn out sideways; a saddle lies between the valleys. */
  "two-valleys": {
    value: ([x = 0, y = 0]) => x ** 4 / 4 - x * x + x / 4 + y * y,
    gradient: ([x = 0, y = 0]) => [x ** 3 - 2 * x + 1 / 4, 2 * y],
    hessian: ([x = 0]) => [
      [3 * x * x - 2, 0],
      [0, 2],
    ],
    minimum: [-1.4729976011140302, 0],
  },
};
