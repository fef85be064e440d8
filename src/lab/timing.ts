/** How long a model takes to answer, on whichever backend runs. Batches go in as numbers and come out as numbers: that way is part of the time. */
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { type Classifier, createClassifier, disposeClassifier, findLogits } from "./classifier.ts";
import { digitLength } from "./digits.ts";
import type { LayerWeights } from "./layers.ts";

export interface Timing {
  /** Median time of a batch, in ms. */
  readonly each: number;
  /** Batches that were timed. */
  readonly runs: number;
  /** Time of all of them, in ms. */
  readonly total: number;
}

export interface TimingOptions {
  /** Digits in a batch. */
  readonly batch: number;
  /** How long to go on, in ms; five batches are timed in any case. */
  readonly budget: number;
  /** A clock in ms. */
  readonly now?: () => number;
}

const fewest = 5;

/** Times a model on batches taken from `digits` in turn, after one that does not count: the first compiles. */
export async function timeModel(
  layers: readonly LayerWeights[],
  digits: Float32Array,
  { batch, budget, now = () => performance.now() }: TimingOptions,
): Promise<Timing> {
  const classifier = createClassifier(layers);
  const count = digits.length / digitLength;
  const take = (run: number): Float32Array => {
    const first = (run * batch) % Math.max(1, count - batch + 1);
    return digits.subarray(first * digitLength, (first + batch) * digitLength);
  };
  await answer(classifier, take(0));
  const times: number[] = [];
  const begun = now();
  while (times.length < fewest || now() - begun < budget) {
    const since = now();
    await answer(classifier, take(times.length));
    times.push(now() - since);
  }
  const total = now() - begun;
  disposeClassifier(classifier);
  const sorted = times.toSorted((a, b) => a - b);
  return { each: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, runs: times.length, total };
}

/** Probabilities of being a 3, digit by digit. */
export async function answerAll(
  layers: readonly LayerWeights[],
  digits: Float32Array,
): Promise<Float32Array> {
  const classifier = createClassifier(layers);
  const logits = await answer(classifier, digits);
  disposeClassifier(classifier);
  return Float32Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit)));
}

/** Reads the answer without waiting in the way: a graphics card may still be at work. */
async function answer(classifier: Classifier, digits: Float32Array): Promise<Float32Array> {
  const shape: [number, number] = [digits.length / digitLength, digitLength];
  const logits = tidy(() => findLogits(classifier, tensor2d(digits, shape)));
  const values = await logits.data<"float32">();
  logits.dispose();
  return values;
}
