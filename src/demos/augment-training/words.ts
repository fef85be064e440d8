import { type ContestRecord, type Side, sides } from "#lab/augment-contest";

/** Where the contests that are over ended: the mean of each side, and how often the augmented one was ahead. */
export interface Score {
  readonly over: number;
  /** Epochs that the latest contest has behind it. */
  readonly epoch: number;
  readonly means: Readonly<Record<Side, number>>;
  readonly wins: number;
}

/** Accuracy of a side's latest point. */
export function findLast({ points }: ContestRecord, side: Side): number {
  return points[side].at(-1)?.accuracy ?? Number.NaN;
}

/** Counts the contests that have all of `epochs` behind them. */
export function findScore(contests: readonly ContestRecord[], epochs: number): Score {
  const over = contests.filter(({ points }) => (points.plain.at(-1)?.epoch ?? 0) >= epochs);
  const mean = (side: Side) => over.reduce((sum, one) => sum + findLast(one, side), 0) / over.length;
  const [plain, augmented] = sides.map(mean);
  return {
    over: over.length,
    epoch: contests.at(-1)?.points.augmented.at(-1)?.epoch ?? 0,
    means: { plain: plain ?? Number.NaN, augmented: augmented ?? Number.NaN },
    wins: over.filter((one) => findLast(one, "augmented") > findLast(one, "plain")).length,
  };
}

/** Says what the curves show. */
export function describeContest(
  { over, epoch, means, wins }: Score,
  digits: number,
  running: boolean,
  isRecorded = false,
): string {
  if (over === 0) {
    if (running) return "Training both nets…";
    if (epoch > 0) return `Both nets are paused after ${epoch} epochs on ${digits} digits. Run goes on.`;
    return `Both nets stand at the start of ${digits} digits. Press Run.`;
  }
  const gap = (means.augmented - means.plain) * 100;
  const seeds = over === 1 ? "one seed" : `${over} seeds`;
  const by =
    Math.abs(gap) < 0.05
      ? "no difference"
      : `${Math.abs(gap).toFixed(1)} points ${gap >= 0 ? "better" : "worse"}`;
  const when = isRecorded ? `Recorded beforehand, ${seeds}` : `After ${seeds}`;
  const then = isRecorded ? " Run trains them all again, here." : "";
  return `${when}: with augmentation ${toPercent(means.augmented)} of 420 unseen digits right, without ${toPercent(
    means.plain,
  )}, ${by}. It was ahead in ${wins} of ${over}.${then}`;
}

/** A share, 0 to 1, as a reader reads it. */
export function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
