import { digitSettings } from "#lab/augment-digits";
import type { Engine, TrainingSession } from "#lab/engine";

/** What of a training is drawn. */
export interface Point {
  readonly epoch: number;
  /** On the validation digits, which both trainings share and which nothing varies. */
  readonly accuracy: number;
  readonly loss: number;
  /** Mean loss of the batches since the last point; NaN before the first. */
  readonly batchLoss: number;
}

export type Side = "plain" | "augmented";
export const sides = ["plain", "augmented"] as const satisfies readonly Side[];

/** The same net from the same start on the same digits in the same order, once as they are and once varied. */
export interface Contest {
  readonly seed: number;
  readonly points: Readonly<Record<Side, readonly Point[]>>;
  /** Trains both sides for some epochs. */
  advance(epochs: number): Promise<void>;
  dispose(): void;
}

/** Digits in a batch: few, as there are few digits. */
export const batch = 20;

/** Opens both trainings and judges them untrained. */
export async function openContest(engine: Engine, seed: number, count: number): Promise<Contest> {
  const recipe = { model: "net", batch, count, seed } as const;
  const sessions: Readonly<Record<Side, TrainingSession>> = {
    plain: await engine.openTraining(recipe),
    augmented: await engine.openTraining({ ...recipe, augment: digitSettings }),
  };
  const points: Record<Side, Point[]> = { plain: [], augmented: [] };
  const stepsPerEpoch = Math.ceil(count / batch);
  const record = async (side: Side, epoch: number, batchLoss: number) => {
    const { accuracy, loss } = await sessions[side].evaluate();
    points[side].push({ epoch, accuracy, loss, batchLoss });
  };
  for (const side of sides) await record(side, 0, Number.NaN);
  return {
    seed,
    points,
    async advance(epochs) {
      const epoch = (points.plain.at(-1)?.epoch ?? 0) + epochs;
      for (const side of sides) {
        const { losses } = await sessions[side].step(epochs * stepsPerEpoch);
        await record(side, epoch, losses.reduce((sum, loss) => sum + loss, 0) / losses.length);
      }
    },
    dispose() {
      for (const side of sides) void sessions[side].dispose();
    },
  };
}
