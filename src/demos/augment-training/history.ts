import { type ContestRecord, contestRecipe, findRecordedContests } from "#lab/augment-contest";
import type { Engine } from "#lab/engine";
import { type Contest, openContest } from "./contest.ts";

export interface History {
  /** The contests to be shown, the present one last. */
  readonly contests: readonly ContestRecord[];
  /** Whether they were recorded beforehand: nothing has been trained in this page. */
  readonly isRecorded: boolean;
  /** Share of the contests that is trained here. */
  readonly share: number;
  /** Epochs that the present contest has behind it. */
  readonly epoch: number;
  /** Steps and digits, of both nets, and the time that they took. */
  readonly spent: { readonly steps: number; readonly images: number; readonly milliseconds: number };
  /** Trains one stretch of the curves; a contest that is over makes room for the next seed's. */
  advance(firstSeed: number): Promise<void>;
  /** Drops the contest that is not over. */
  cancel(): void;
  /** Drops all, for what was recorded where `firstSeed` is the recorded one. */
  reset(firstSeed: number): void;
}

const { batch, epochs, stride, seeds, digits: recordedCount } = contestRecipe;

/** Keeps the contests of all seeds, at first those of the record. */
export function createHistory(engine: Engine, count: number, firstSeed: number): History {
  let trained: Contest[] = [];
  let recorded: readonly ContestRecord[] = [];
  let spent = { steps: 0, images: 0, milliseconds: 0 };
  const findEpoch = (contest: ContestRecord | undefined) => contest?.points.augmented.at(-1)?.epoch ?? 0;
  const reset = (first: number) => {
    for (const contest of trained) contest.dispose();
    trained = [];
    recorded = first === seeds[0] && count === recordedCount ? findRecordedContests() : [];
  };
  reset(firstSeed);

  return {
    get contests() {
      return trained.length > 0 ? trained : recorded;
    },
    get isRecorded() {
      return trained.length === 0 && recorded.length > 0;
    },
    get share() {
      const now = findEpoch(trained.at(-1)) / epochs;
      return trained.length === 0 ? 0 : (trained.length - 1 + now) / seeds.length;
    },
    get epoch() {
      return findEpoch(trained.at(-1) ?? recorded.at(-1));
    },
    get spent() {
      return spent;
    },
    async advance(first) {
      let current = trained.at(-1);
      if (current === undefined || findEpoch(current) >= epochs) {
        current?.dispose();
        current = await openContest(engine, first + trained.length, count);
        trained = [...trained, current];
      }
      const begun = performance.now();
      await current.advance(stride);
      spent = {
        steps: spent.steps + 2 * stride * Math.ceil(count / batch),
        images: spent.images + 2 * stride * count,
        milliseconds: spent.milliseconds + performance.now() - begun,
      };
    },
    cancel() {
      const last = trained.at(-1);
      if (last === undefined || findEpoch(last) >= epochs) return;
      last.dispose();
      trained = trained.slice(0, -1);
    },
    reset,
  };
}
