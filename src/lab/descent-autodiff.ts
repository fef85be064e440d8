/**
 * The valleys of descent-valleys.ts written as TensorFlow.js expressions, so that the machine does the calculus. It works
 * in 32-bit floats; the hand-written gradients agree to about seven digits (tests/lab/descent-autodiff.test.ts).
 */
import {
  add,
  grad,
  mean,
  mul,
  reshape,
  type Scalar,
  slice,
  square,
  sub,
  sum,
  type Tensor1D,
  tensor1d,
  tidy,
} from "@tensorflow/tfjs-core";
import type { Roll, TimeUnit, Weights } from "./descent-quadratic.ts";
import type { CurveName, LandscapeName, Vector } from "./descent-valleys.ts";

/** A loss of a vector of weights, made of differentiable operations. */
export type TensorLoss = (weights: Tensor1D) => Scalar;

const part = (weights: Tensor1D, index: number): Scalar => reshape(slice(weights, [index], [1]), []);

const twoValleys = (x: Scalar): Scalar => add(sub(mul(square(square(x)), 0.25), square(x)), mul(x, 0.25));

/** The losses of one weight, `[1]` → a scalar. */
export const tensorCurves: Readonly<Record<CurveName, TensorLoss>> = {
  bowl: (weights) => sum(square(weights)),
  "two-valleys": (weights) => twoValleys(part(weights, 0)),
};

/** The losses of two weights, `[2]` → a scalar; the bent valley is Rosenbrock's with 5 in place of 100. */
export const tensorLandscapes: Readonly<Record<LandscapeName, TensorLoss>> = {
  "stretched-bowl": (weights) => mul(sum(mul(square(weights), tensor1d([1, 12]))), 0.5),
  "bent-valley": (weights) => {
    const [x, y] = [part(weights, 0), part(weights, 1)];
    return add(square(sub(1, x)), mul(square(sub(y, square(x))), 5));
  },
  "two-valleys": (weights) => add(twoValleys(part(weights, 0)), square(part(weights, 1))),
};

/** The mean squared error of the quadratic fit as a loss of its three weights. */
export function createTensorFit(roll: Roll, unit: TimeUnit): TensorLoss {
  return (weights) => {
    const seconds = tensor1d([...roll.time]);
    const time = unit === "seconds" ? seconds : mul(sub(seconds, 9.5), 1 / 9.5);
    const curve = add(
      add(mul(square(time), part(weights, 0)), mul(time, part(weights, 1))),
      part(weights, 2),
    );
    return mean(square(sub(curve, tensor1d([...roll.speed]))));
  };
}

/** The gradient of a loss by reverse-mode automatic differentiation. Leaves no tensor behind. */
export function differentiate(loss: TensorLoss, at: Vector | Weights): Vector {
  return tidy(() => Array.from(grad((weights) => loss(weights as Tensor1D))(tensor1d([...at])).dataSync()));
}
