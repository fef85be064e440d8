/**
 * Does augmentation help? The same small net from the same start on the same few digits in the same order, once as they are
 * and once varied; for several seeds, each of which decides the digits, their order and the first weights.
 */
import records from "./augment-contests.json" with { type: "json" };
import { digitSettings } from "./augment-digits.ts";
import type { TrainingOptions } from "./training.ts";

export type Side = "plain" | "augmented";
/** Both sides, in the order in which they are trained and drawn. */
export const sides = ["plain", "augmented"] as const satisfies readonly Side[];

/** What of a training is kept. */
export interface ContestPoint {
  readonly epoch: number;
  /** Share of the validation digits named rightly; both sides share them, and nothing varies them. */
  readonly accuracy: number;
  /** Mean loss of the batches since the last point; NaN before the first. */
  readonly batchLoss: number;
}

export interface ContestRecord {
  readonly seed: number;
  readonly points: Readonly<Record<Side, readonly ContestPoint[]>>;
}

/** Training digits, digits in a batch (few, as there are few digits), epochs of a training and between two points, seeds 1 to 5. */
export const contestRecipe = {
  digits: 200,
  batch: 20,
  epochs: 60,
  stride: 3,
  seeds: [1, 2, 3, 4, 5],
} as const;

/** How one side of a contest is trained. */
export function toContestOptions(side: Side, seed: number, count: number): TrainingOptions {
  const augment = side === "augmented" ? digitSettings : undefined;
  return { model: "net", batch: contestRecipe.batch, count, seed, augment };
}

/** What contests are when they are stored: a list of numbers a side, rounded. */
export interface StoredContest {
  readonly seed: number;
  readonly sides: Readonly<
    Record<Side, { readonly accuracy: readonly number[]; readonly batchLoss: readonly number[] }>
  >;
}

/** The contests that `npm run train` recorded, one a seed of the recipe, to be shown before anything is trained. */
export function findRecordedContests(): readonly ContestRecord[] {
  const toPoints = ({ accuracy, batchLoss }: StoredContest["sides"][Side]): ContestPoint[] =>
    accuracy.map((share, at) => ({
      epoch: at * contestRecipe.stride,
      accuracy: share,
      batchLoss: batchLoss[at - 1] ?? Number.NaN,
    }));
  return records.map(({ seed, sides }: StoredContest) => ({
    seed,
    points: { plain: toPoints(sides.plain), augmented: toPoints(sides.augmented) },
  }));
}
