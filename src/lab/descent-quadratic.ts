/**
 * The quadratic fit of fast.ai's book (chapter 4, "An end-to-end SGD example"): the speed of a roller coaster, measured
 * with noise once a second as it goes over a hump, and a curve a·u² + b·u + c to be fitted through the measurements.
 */
import { solve } from "./descent-solve.ts";
import type { Matrix, Vector } from "./descent-valleys.ts";
import type { Random } from "./random.ts";

/** Twenty measurements: seconds 0 to 19, and a speed for each. */
export interface Roll {
  readonly time: readonly number[];
  readonly speed: readonly number[];
}

/** The three weights, `[a, b, c]`. */
export type Weights = readonly [a: number, b: number, c: number];

/**
 * What stands for time in the curve: `seconds` is t itself, as in the book; `scaled` is (t − 9.5) / 9.5, from −1 to 1.
 * The curves that can be drawn are the same, the valley of the loss is not: in seconds it is a very long trench.
 */
export type TimeUnit = "seconds" | "scaled";

const middle = 9.5;

/** Speed 0.75·(t − 9.5)² + 1 with normal noise of standard deviation 3, as the book makes it. */
export function createRoll(random: Random): Roll {
  const time = Array.from({ length: 20 }, (_, second) => second);
  return { time, speed: time.map((t) => random.normal() * 3 + 0.75 * (t - middle) ** 2 + 1) };
}

/** The curve's speed at a time in seconds. */
export function predictSpeed([a, b, c]: Weights, seconds: number, unit: TimeUnit): number {
  const u = toUnit(seconds, unit);
  return a * u * u + b * u + c;
}

/** Mean squared error of a curve over all measurements, in squared units of speed. */
export function findMeanSquaredError(roll: Roll, weights: Weights, unit: TimeUnit): number {
  return toMean(findErrors(roll, weights, unit).map((error) => error * error));
}

/** The gradient of the mean squared error: `2 · mean(error · [u², u, 1])`. */
export function findMeanSquaredErrorGradient(roll: Roll, weights: Weights, unit: TimeUnit): Weights {
  const errors = findErrors(roll, weights, unit);
  const part = (power: number) =>
    toMean(errors.map((error, index) => 2 * error * toUnit(roll.time[index] ?? 0, unit) ** power));
  return [part(2), part(1), part(0)];
}

/** The Hessian of the mean squared error, the same everywhere: `2 · mean([u², u, 1]ᵀ[u², u, 1])`. */
export function findMeanSquaredErrorHessian(roll: Roll, unit: TimeUnit): Matrix {
  const moment = (power: number) => 2 * toMean(roll.time.map((t) => toUnit(t, unit) ** power));
  return [2, 1, 0].map((row) => [2, 1, 0].map((column) => moment(row + column)));
}

/** One step of gradient descent over all twenty measurements. */
export function stepWeights(roll: Roll, weights: Weights, unit: TimeUnit, rate: number): Weights {
  const [a, b, c] = weights;
  const [da, db, dc] = findMeanSquaredErrorGradient(roll, weights, unit);
  return [a - rate * da, b - rate * db, c - rate * dc];
}

/** The weights of least squares, from the normal equations: what descent walks towards. */
export function findBestWeights(roll: Roll, unit: TimeUnit): Weights {
  // From zero weights, one step of Newton's method ends at the bottom of a quadratic loss.
  const gradient = findMeanSquaredErrorGradient(roll, [0, 0, 0], unit);
  const [a = 0, b = 0, c = 0] = solve(findMeanSquaredErrorHessian(roll, unit), gradient) ?? [];
  return [-a, -b, -c];
}

/** The same curve written in another unit of time. */
export function toWeightsIn([a, b, c]: Weights, from: TimeUnit, to: TimeUnit): Weights {
  if (from === to) return [a, b, c];
  if (to === "scaled")
    return [a * middle ** 2, (2 * a * middle + b) * middle, a * middle ** 2 + b * middle + c];
  return [a / middle ** 2, b / middle - (2 * a) / middle, a - b + c];
}

function toUnit(seconds: number, unit: TimeUnit): number {
  return unit === "seconds" ? seconds : (seconds - middle) / middle;
}

function findErrors(roll: Roll, weights: Weights, unit: TimeUnit): Vector {
  return roll.time.map((t, index) => predictSpeed(weights, t, unit) - (roll.speed[index] ?? 0));
}

function toMean(list: Vector): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}
