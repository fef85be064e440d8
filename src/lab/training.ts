/** A classifier in training: batches drawn in seeded order, steps taken, progress told. */
import { type Tensor2D, tensor2d, tidy, type Variable } from "@tensorflow/tfjs-core";
import { takeDigits, varyDigits } from "./augment-digits.ts";
import type { AugmentSettings } from "./augment-settings.ts";
import {
  type Classifier,
  createClassifier,
  createWeights,
  disposeClassifier,
  disposeMomentum,
  findLogits,
  findLoss,
  type LayerWeights,
  type ModelKind,
  toWeights,
  trainStep,
} from "./classifier.ts";
import { type DigitSet, type Digits, digitLength, gatherDigits } from "./digits.ts";
import { defaultMomenta, defaultRates } from "./layers.ts";
import { nextTask } from "./next-task.ts";
import { createRandom } from "./random.ts";
import { findAccuracy, type Verdict } from "./verdict.ts";

export interface TrainingOptions {
  readonly model: ModelKind;
  /** Learning rate, by default 0.1, for the convolutional net 0.05. */
  readonly rate?: number;
  /** Share of the last step's velocity that is kept, by default 0, for the convolutional net 0.9. */
  readonly momentum?: number;
  /** Digits in a batch, 64 by default; the last batch of an epoch may be smaller. */
  readonly batch?: number;
  /** Decides the initial weights and the order of the digits, 42 by default. */
  readonly seed?: number;
  /** How many of the training digits are trained on, half of them 3s; all by default. */
  readonly count?: number;
  /** Varies every digit whenever it is seen; left out, they are seen as they are. */
  readonly augment?: AugmentSettings | undefined;
}

export interface Progress {
  /** Steps taken so far, and whole passes over the training digits. */
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerEpoch: number;
  /** Loss of the latest batch before its step; NaN before the first. */
  readonly loss: number;
  /** Losses of the batches of this call, in order. */
  readonly losses: readonly number[];
  /** Time that they took, in ms. A caller's clock would count what a call waited for before it began. */
  readonly milliseconds: number;
}

export interface Evaluation extends Verdict {
  /** Mean cross-entropy over the set. */
  readonly loss: number;
  /** Probability of being a 3, digit by digit. */
  readonly probabilities: Float32Array;
}

export interface Training {
  /** Takes `count` steps, one by default, letting other work in between; stops early when disposed. */
  step(count?: number): Promise<Progress>;
  /** Takes steps to the end of the present epoch. */
  epoch(): Promise<Progress>;
  /** Changes the learning rate from the next step on. */
  setRate(rate: number): void;
  /** Judges the validation digits, or the training digits. */
  evaluate(split?: "train" | "valid"): Evaluation;
  /** Probabilities of being a 3, for any number of digits of 784 greys 0 to 1. */
  predict(digits: Float32Array): Float32Array;
  weights(): LayerWeights[];
  dispose(): void;
}

/** Longest stretch of work, in ms, before messages are let in. */
const patience = 12;

/** Creates a training on the split's training digits; everything random follows from the seed. */
export function createTraining(digits: Digits, options: TrainingOptions): Training {
  const { model, batch = 64, seed = 42, augment } = options;
  // A stream of its own, so that both trainings see the same digits in the same order.
  const dice = createRandom(seed ^ 0x2545f491);
  let rate = options.rate ?? defaultRates[model];
  const share = options.momentum ?? defaultMomenta[model];
  const momentum = share > 0 ? { share, velocities: new Map<string, Variable>() } : undefined;
  const classifier = createClassifier(createWeights(model, seed));
  const train = options.count === undefined ? digits.train : takeDigits(digits.train, options.count, seed);
  const batches = createBatches(train, batch, seed);
  const stepsPerEpoch = Math.ceil(train.count / batch);
  let step = 0;
  let loss = Number.NaN;
  let disposed = false;

  async function takeSteps(count: number): Promise<Progress> {
    const losses: number[] = [];
    const begun = performance.now();
    let since = begun;
    while (losses.length < count && !disposed) {
      const indices = batches.next().value;
      loss = tidy(() =>
        trainStep(
          classifier,
          toInputs(train, indices, augment && { settings: augment, seed: dice.integer(2 ** 31) }),
          toTargets(train, indices),
          rate,
          momentum,
        ),
      );
      losses.push(loss);
      step += 1;
      if (performance.now() - since > patience) {
        await nextTask();
        since = performance.now();
      }
    }
    const milliseconds = performance.now() - begun;
    return { step, epoch: Math.floor(step / stepsPerEpoch), stepsPerEpoch, loss, losses, milliseconds };
  }

  return {
    step: (count = 1) => takeSteps(count),
    epoch: () => takeSteps(stepsPerEpoch - (step % stepsPerEpoch)),
    setRate: (next) => {
      rate = next;
    },
    evaluate: (split = "valid") => evaluate(classifier, split === "train" ? train : digits.valid),
    predict: (pictures) =>
      tidy(() =>
        toProbabilities(
          findLogits(classifier, tensor2d(pictures, [pictures.length / digitLength, digitLength])),
        ),
      ),
    weights: () => toWeights(classifier),
    dispose: () => {
      if (!disposed) {
        disposeClassifier(classifier);
        if (momentum !== undefined) disposeMomentum(momentum);
      }
      disposed = true;
    },
  };
}

/** Batches of places in the set without end, every digit once an epoch, in a new order each time. */
function* createBatches(set: DigitSet, batch: number, seed: number): Generator<readonly number[], never> {
  // Another stream than that of the weights, which begins at the same seed.
  const random = createRandom(seed ^ 0x5bd1e995);
  while (true) {
    const order = random.shuffle(set.labels.keys());
    for (let from = 0; from < order.length; from += batch) yield order.slice(from, from + batch);
  }
}

function evaluate(classifier: Classifier, set: DigitSet): Evaluation {
  const all = [...set.labels.keys()];
  const { loss, probabilities } = tidy(() => {
    const logits = findLogits(classifier, toInputs(set, all));
    const loss = findLoss(logits, toTargets(set, all)).dataSync()[0] ?? Number.NaN;
    return { loss, probabilities: toProbabilities(logits) };
  });
  const verdict = findAccuracy(set, (index) => ((probabilities[index] ?? 0) > 0.5 ? 3 : 7));
  return { ...verdict, loss, probabilities };
}

function toProbabilities(logits: Tensor2D): Float32Array {
  return Float32Array.from(logits.dataSync(), (logit) => 1 / (1 + Math.exp(-logit)));
}

interface Variation {
  readonly settings: AugmentSettings;
  readonly seed: number;
}

function toInputs(set: DigitSet, indices: readonly number[], variation?: Variation): Tensor2D {
  const digits = gatherDigits(set, indices);
  const seen = variation === undefined ? digits : varyDigits(digits, variation.settings, variation.seed);
  return tensor2d(seen, [indices.length, digitLength]);
}

function toTargets(set: DigitSet, indices: readonly number[]): Tensor2D {
  return tensor2d(
    Float32Array.from(indices, (index) => (set.labels[index] === 3 ? 1 : 0)),
    [indices.length, 1],
  );
}
