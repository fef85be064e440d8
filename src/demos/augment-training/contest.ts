import {
  type ContestPoint,
  type ContestRecord,
  contestRecipe,
  type Side,
  sides,
  toContestOptions,
} from "#lab/augment-contest";
import type { Engine, TrainingSession } from "#lab/engine";

/** Two trainings that are under way, and what was seen of them. */
export interface Contest extends ContestRecord {
  /** Trains both sides for some epochs. */
  advance(epochs: number): Promise<void>;
  dispose(): void;
}

/** Opens both trainings and judges them untrained. */
export async function openContest(engine: Engine, seed: number, count: number): Promise<Contest> {
  const open = (side: Side) => engine.openTraining(toContestOptions(side, seed, count));
  const sessions: Readonly<Record<Side, TrainingSession>> = {
    plain: await open("plain"),
    augmented: await open("augmented"),
  };
  const points: Record<Side, ContestPoint[]> = { plain: [], augmented: [] };
  const stepsPerEpoch = Math.ceil(count / contestRecipe.batch);
  const record = async (side: Side, epoch: number, batchLoss: number) => {
    const { accuracy } = await sessions[side].evaluate();
    points[side].push({ epoch, accuracy, batchLoss });
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
