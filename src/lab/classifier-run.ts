/** One training of the linear classifier, recorded to be shown before any is run in the page. */
import record from "./classifier-run.json" with { type: "json" };
import { defaultRates, type ModelKind } from "./layers.ts";

/** What of the recorded training is kept. */
export interface RunPoint {
  readonly epoch: number;
  /** Share of the validation digits named rightly. */
  readonly accuracy: number;
  /** Mean binary cross-entropy on the validation digits. */
  readonly validationLoss: number;
}

/** Digits in a batch, epochs, and points of an epoch. */
export const runRecipe = {
  model: "linear",
  rate: defaultRates.linear,
  batch: 64,
  seed: 42,
  epochs: 20,
  pointsPerEpoch: 3,
} as const;

/** What the run is when it is stored: a list of numbers each, rounded, the untrained model first. */
export interface StoredRun {
  readonly accuracy: readonly number[];
  readonly validationLoss: readonly number[];
}

interface Recipe {
  readonly model: ModelKind;
  readonly rate: number;
  readonly batch: number;
  readonly seed: number;
}

/** The run that `npm run train` recorded, for the recipe that it is of; empty for every other. */
export function findRecordedRun({ model, rate, batch, seed }: Recipe): readonly RunPoint[] {
  const isIt =
    model === runRecipe.model &&
    rate === runRecipe.rate &&
    batch === runRecipe.batch &&
    seed === runRecipe.seed;
  const { accuracy, validationLoss }: StoredRun = record;
  return !isIt
    ? []
    : accuracy.map((share, at) => ({
        epoch: at / runRecipe.pointsPerEpoch,
        accuracy: share,
        validationLoss: validationLoss[at] ?? Number.NaN,
      }));
}
