/** How long a model takes to answer, on whichever backend runs. Batches go in as numbers and come out as numbers: that way is part of the time. */
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { type Classifier, createClassifier, disposeClassifier, findLogits } from "./classifier.ts";
import { digitLength } from "./digits.ts";
import type { LayerWeights } from "./layers.ts";

export interface Timing {
  /** Mean time of a batch, in ms: a browser's clock is too coarse to time one. */
  readonly each: number;
  /** Batches that were timed. */
  readonly runs: number;
  /** Time of all of them, in ms. */
  readonly total: number;
  /** Probability of a 3 for each digit. */
  readonly probabilities: Float32Array;
}

export interface TimingOptions {
  /** Digits in a batch. */
  readonly batch: number;
  /** How long to go on, in ms; one batch is timed in any case. */
  readonly budget: number;
  /** A clock in ms. */
  readonly now?: () => number;
}

/** Lets a model judge all digits, then times it on batches of them in turn. The first answers do not count: they compile. */
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
  const logits = await answer(classifier, digits);
  // Another size of batch is another program.
  if (batch !== count) await answer(classifier, take(0));
  let runs = 0;
  const begun = now();
  do {
    await answer(classifier, take(runs));
    runs += 1;
  } while (now() - begun < budget);
  const total = now() - begun;
  disposeClassifier(classifier);
  return {
    each: total / runs,
    runs,
    total,
    probabilities: Float32Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit))),
  };
}

/** Reads the answer without waiting in the way: a graphics card may still be at work. */
async function answer(classifier: Classifier, digits: Float32Array): Promise<Float32Array> {
  const shape: [number, number] = [digits.length / digitLength, digitLength];
  const logits = tidy(() => findLogits(classifier, tensor2d(digits, shape)));
  const values = await logits.data<"float32">();
  logits.dispose();
  return values;
}
