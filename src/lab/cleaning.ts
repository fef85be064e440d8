/** Training on labels that may be wrong, and the list of digits that the trained model would look at again. */
import type { LayerWeights, ModelKind } from "./classifier.ts";
import { type DigitSet, type Digits, digitLength, gatherDigits } from "./digits.ts";
import { type Labels, toLabelledSet } from "./labels.ts";
import { createModel } from "./model.ts";
import { type Confusion, findConfusion, findLosses, findSuspects } from "./suspects.ts";
import { createTraining } from "./training.ts";
import { findAccuracy } from "./verdict.ts";

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

/** Epochs of a training where nothing else is asked. */
export const roundEpochs = 20;
/** Digits in each of its batches. */
export const roundBatch = 64;

/** The flips of the round that is stored beside the one on true labels (`npm run train`): share of the labels, and seed. */
export const storedFlips = { share: 0.25, seed: 4 } as const;

/** Fewest digits that a training takes. */
const fewest = 64;

/** A training on labels that may be wrong, epoch by epoch. */
export interface RoundTraining {
  /** Takes the next epoch, and says how many are taken. */
  epoch(): Promise<number>;
  /** Share of the validation digits named rightly so far. */
  accuracy(): number;
  /** Judges what is learnt so far, and sorts the training digits by their loss. */
  judge(): Round;
  dispose(): void;
}

/** Begins to train a new model on the digits under these labels; everything random follows from the seed. */
export function openRound(digits: Digits, options: RoundOptions): RoundTraining {
  const { labels, model = "linear", seed = 42 } = options;
  const { set, places } = toLabelledSet(digits.train, labels);
  if (set.count < fewest) {
    throw new Error(`${set.count} digits are left, and a training needs ${fewest}: put some back.`);
  }
  const training = createTraining({ train: set, valid: digits.valid }, { model, seed, batch: roundBatch });
  return {
    epoch: async () => (await training.epoch()).epoch,
    accuracy: () => training.evaluate("valid").accuracy,
    judge: () =>
      toRound(
        digits,
        { set, places },
        training.evaluate("valid").probabilities,
        training.evaluate("train").probabilities,
      ),
    dispose: training.dispose,
  };
}

/** Trains a new model on the digits under these labels, judges it, and sorts the training digits by their loss. */
export async function trainRound(digits: Digits, options: RoundOptions): Promise<Round> {
  const { epochs = roundEpochs } = options;
  const training = openRound(digits, options);
  try {
    for (let epoch = 0; epoch < epochs; epoch++) await training.epoch();
    return training.judge();
  } finally {
    training.dispose();
  }
}

/** The round that ended with these weights, without training it again. */
export function judgeRound(digits: Digits, labels: Labels, layers: readonly LayerWeights[]): Round {
  const labelled = toLabelledSet(digits.train, labels);
  const model = createModel(layers);
  const answer = (set: DigitSet) => model.predict(gatherDigits(set, [...set.labels.keys()]));
  try {
    return toRound(digits, labelled, answer(digits.valid), answer(labelled.set));
  } finally {
    model.dispose();
  }
}

/** Puts together what the probabilities of being a 3 say, those of the validation digits and those of the digits trained on. */
function toRound(
  { train, valid }: Digits,
  { set, places }: ReturnType<typeof toLabelledSet>,
  unseen: Float32Array,
  seen: Float32Array,
): Round {
  const kept = findLosses(seen, set.labels);
  const losses = new Float32Array(train.pixels.length / digitLength).fill(Number.NaN);
  places.forEach((index, at) => {
    losses[index] = kept[at] ?? Number.NaN;
  });
  return {
    accuracy: findAccuracy(valid, (index) => ((unseen[index] ?? 0) > 0.5 ? 3 : 7)).accuracy,
    confusion: findConfusion(valid, unseen),
    losses,
    suspects: findSuspects(losses),
  };
}
