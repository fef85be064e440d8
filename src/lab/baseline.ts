/**
 * The baseline to beat: an ideal 3 and an ideal 7 are the means of the training digits, and a digit is called
 * whichever ideal it is nearer to (fast.ai's book, chapter 4). Greys run from 0 to 1.
 */
import { abs, expandDims, mean, sqrt, square, sub, type Tensor, tensor2d, tidy } from "@tensorflow/tfjs-core";
import { type DigitClass, type DigitSet, type Digits, digitLength, gatherDigits, toUnit } from "./digits.ts";
import { findAccuracy, type Verdict } from "./verdict.ts";

export type Distance = "l1" | "l2";

/** The mean digit of each class, 784 greys. */
export interface Ideals {
  readonly three: Float32Array;
  readonly seven: Float32Array;
}

/** `[to the ideal 3, to the ideal 7]` for one digit after another: `count` × 2 numbers. */
export type Distances = Readonly<Record<Distance, Float32Array>>;

export interface Baseline {
  readonly ideals: Ideals;
  readonly distances: Distances;
  /** How each distance judges the whole validation set. */
  readonly l1: Verdict;
  readonly l2: Verdict;
}

/** Averages the training digits: all of them, or the first `count` of each class in the order given. */
export function findIdeals(train: DigitSet, order?: readonly number[], count?: number): Ideals {
  const three = findMean(train, 3, order, count);
  return { three, seven: findMean(train, 7, order, count) };
}

function findMean(
  train: DigitSet,
  label: DigitClass,
  order: readonly number[] = [...train.labels.keys()],
  count = train.count,
): Float32Array {
  const chosen = order.filter((index) => train.labels[index] === label).slice(0, count);
  return tidy(() => toFloats(mean(tensor2d(gatherDigits(train, chosen), [chosen.length, digitLength]), 0)));
}

/**
 * Distances of every digit to both ideals in one expression, without a loop.
 *
 * Shapes: digits `[n, 1, 784]` − ideals `[2, 784]` broadcast to `[n, 2, 784]`; the mean over the last axis leaves `[n, 2]`.
 * L1 is the mean absolute difference, L2 the root of the mean squared difference.
 */
export function findDistances(digits: Float32Array, ideals: Ideals): Distances {
  return tidy(() => {
    const count = digits.length / digitLength;
    const pictures = expandDims(tensor2d(digits, [count, digitLength]), 1);
    const both = tensor2d(Float32Array.of(...ideals.three, ...ideals.seven), [2, digitLength]);
    const difference = sub(pictures, both);
    return {
      l1: toFloats(mean(abs(difference), -1)),
      l2: toFloats(sqrt(mean(square(difference), -1))),
    };
  });
}

/** Learns the ideals from the training digits and judges the validation digits with both distances. */
export function findBaseline(digits: Digits, ideals: Ideals = findIdeals(digits.train)): Baseline {
  const distances = findDistances(toUnit(digits.valid.pixels), ideals);
  const judge = (distance: Float32Array): Verdict =>
    findAccuracy(digits.valid, (index) => toNearest(distance, index));
  return { ideals, distances, l1: judge(distances.l1), l2: judge(distances.l2) };
}

/** The class whose ideal is nearer; a tie goes to 7, as `d3 < d7` does in the book. */
export function toNearest(distance: Float32Array, index: number): DigitClass {
  return (distance[index * 2] ?? 0) < (distance[index * 2 + 1] ?? 0) ? 3 : 7;
}

function toFloats(tensor: Tensor): Float32Array {
  return Float32Array.from(tensor.dataSync());
}
