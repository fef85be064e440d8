import type { Engine, TrainingSession } from "#lab/engine";
import type { LayerWeights, ModelKind } from "#lab/layers";

/** What decides a training; changing any of it but the rate begins a new one. */
export interface Recipe {
  readonly model: ModelKind;
  readonly rate: number;
  readonly batch: number;
  readonly seed: number;
}

/** The state of the model after some steps. */
export interface Moment {
  readonly step: number;
  /** Passes over the training digits, with fractions. */
  readonly epoch: number;
  /** Mean loss of the batches since the last moment; NaN before the first step. */
  readonly loss: number;
  readonly validationLoss: number;
  readonly accuracy: number;
  readonly mistakes: readonly number[];
}

export interface Trainer {
  /** Every moment of the present training, the untrained one first. */
  readonly moments: readonly Moment[];
  readonly weights: readonly LayerWeights[];
  /** Time spent in steps, in ms, and how many steps and digits it went to. */
  readonly spent: { readonly milliseconds: number; readonly steps: number; readonly digits: number };
  /** Share of the steps asked for last that are taken. */
  readonly share: number;
  /** Begins anew. */
  open(recipe: Recipe): Promise<void>;
  /** Takes steps, telling `onMoment` now and then, until `count` are taken or `goesOn` says no. */
  take(count: number, goesOn: () => boolean): Promise<void>;
  /** Takes steps to the end of epoch `last`. */
  takeEpochs(last: number, goesOn: () => boolean): Promise<void>;
  setRate(rate: number): void;
  dispose(): void;
}

/** Moments per epoch: enough for a smooth curve. */
const momentsPerEpoch = 3;

/** Keeps one training in the worker and what was seen of it. */
export function createTrainer(engine: Engine, trainingDigits: number, onMoment: () => void): Trainer {
  let session: TrainingSession | undefined;
  let recipe: Recipe | undefined;
  let moments: Moment[] = [];
  let weights: readonly LayerWeights[] = [];
  let share = 0;
  let spent = { milliseconds: 0, steps: 0, digits: 0 };

  const findStepsPerEpoch = () => Math.ceil(trainingDigits / (recipe?.batch ?? trainingDigits));
  const record = async (step: number, loss: number) => {
    if (session === undefined) return;
    const { accuracy, mistakes, loss: validationLoss } = await session.evaluate();
    weights = await session.weights();
    moments.push({ step, epoch: step / findStepsPerEpoch(), loss, validationLoss, accuracy, mistakes });
    onMoment();
  };
  const take = async (count: number, goesOn: () => boolean) => {
    const chunk = Math.max(1, Math.floor(findStepsPerEpoch() / momentsPerEpoch));
    for (let left = count; left > 0 && session !== undefined && goesOn(); ) {
      const steps = Math.min(chunk, left);
      const { step, losses, milliseconds: took } = await session.step(steps);
      const milliseconds = spent.milliseconds + took;
      const digits = spent.digits + (trainingDigits * steps) / findStepsPerEpoch();
      spent = { milliseconds, steps: spent.steps + steps, digits };
      left -= steps;
      share = left === 0 ? 0 : 1 - left / count;
      await record(step, losses.reduce((sum, loss) => sum + loss, 0) / losses.length);
    }
  };
  const dispose = () => {
    void session?.dispose();
    session = undefined;
  };

  return {
    get moments() {
      return moments;
    },
    get weights() {
      return weights;
    },
    get spent() {
      return spent;
    },
    get share() {
      return share;
    },
    async open(next) {
      await session?.dispose();
      recipe = next;
      moments = [];
      share = 0;
      spent = { milliseconds: 0, steps: 0, digits: 0 };
      session = await engine.openTraining(next);
      await record(0, Number.NaN);
    },
    take,
    takeEpochs: (last, goesOn) => take(last * findStepsPerEpoch() - (moments.at(-1)?.step ?? 0), goesOn),
    setRate(rate) {
      void session?.setRate(rate);
    },
    dispose,
  };
}
