/** Training on labels that may be wrong, and the list of digits that the trained model would look at again. */
import type { ModelKind } from "./classifier.ts";
import { type Digits, digitLength } from "./digits.ts";
import { type Labels, toLabelledSet } from "./labels.ts";
import { type Confusion, findConfusion, findLosses, findSuspects } from "./suspects.ts";
import { createTraining } from "./training.ts";

export interface RoundOptions {
  /** A label for each training digit: 3, 7, or 0 to leave it out. */
  readonly labels: Labels;
  readonly model?: ModelKind;
  /** Decides first weights and order, 42 by default. */
  readonly seed?: number;
  /** Passes over the digits, 20 by default. */
  readonly epochs?: number;
}

export interface Round {
  /** Share of the validation digits named rightly. Their labels are never touched. */
  readonly accuracy: number;
  /** Names of the validation digits, `[truth][name]`. */
  readonly confusion: Confusion;
  /** Loss of each training digit under its label; NaN where it was left out. */
  readonly losses: Float32Array<ArrayBuffer>;
  /** Places of the training digits by falling loss. */
  readonly suspects: readonly number[];
}

/** Epochs of a training where nothing else is asked, and digits in each of its batches. */
export const roundEpochs = 20;
export const roundBatch = 64;

/** Fewest digits that a training takes. */
const fewest = 64;

/** Trains a new model on the digits under these labels, judges it, and sorts the training digits by their loss. */
export async function trainRound(digits: Digits, options: RoundOptions): Promise<Round> {
  const { labels, model = "linear", seed = 42, epochs = roundEpochs } = options;
  const { set, places } = toLabelledSet(digits.train, labels);
  if (set.count < fewest) {
    throw new Error(`${set.count} digits are left, and a training needs ${fewest}: put some back.`);
  }
  const training = createTraining({ train: set, valid: digits.valid }, { model, seed, batch: roundBatch });
  try {
    for (let epoch = 0; epoch < epochs; epoch++) await training.epoch();
    const { accuracy, probabilities } = training.evaluate("valid");
    const kept = findLosses(training.evaluate("train").probabilities, set.labels);
    const losses = new Float32Array(digits.train.pixels.length / digitLength).fill(Number.NaN);
    places.forEach((index, at) => {
      losses[index] = kept[at] ?? Number.NaN;
    });
    return {
      accuracy,
      confusion: findConfusion(digits.valid, probabilities),
      losses,
      suspects: findSuspects(losses),
    };
  } finally {
    training.dispose();
  }
}
