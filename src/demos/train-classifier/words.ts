import type { Moment } from "./trainer.ts";

export interface Story {
  readonly moments: readonly Moment[];
  /** Validation digits. */
  readonly count: number;
  readonly baseline: { readonly accuracy: number; readonly mistakes: number };
  readonly running: boolean;
  /** Accuracy at the end of the recorded run, and its epochs, where its curve stands in the charts. */
  readonly recorded?: { readonly accuracy: number; readonly epoch: number } | undefined;
}

/** Says where the training stands against the baseline. */
export function describeTraining({ moments, count, baseline, running, recorded }: Story): string {
  const now = moments.at(-1);
  if (now === undefined) return "The digits are on their way.";
  const share = toPercent(now.accuracy);
  const line = toPercent(baseline.accuracy);
  if (now.step === 0) {
    const before =
      recorded === undefined
        ? ""
        : ` The faint curve is this very training, recorded: ${toPercent(recorded.accuracy)} after ${recorded.epoch} epochs.`;
    return `Untrained, with random weights: ${share} of ${count} unseen digits right. The baseline to beat is ${line}.${before}`;
  }
  if (Number.isNaN(now.validationLoss)) return "The loss overflowed: the learning rate is far too large.";
  if (running) {
    return now.accuracy > baseline.accuracy
      ? `Training: ${share}, above the baseline.`
      : `Training: ${share}, not yet at the baseline’s ${line}.`;
  }
  const wrong = `${now.mistakes.length} mistakes among ${count} unseen digits, where the baseline makes ${baseline.mistakes}`;
  const seen = `${toCount(now.step, "step")}, ${toCount(Math.round(now.epoch * 10) / 10, "epoch")}`;
  if (now.accuracy > baseline.accuracy) return `${seen}: ${share} right, the baseline is beaten. ${wrong}.`;
  return `${seen}: ${share} right, still below the baseline’s ${line}.`;
}

/** A share, 0 to 1, as a reader reads it. */
export function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function toCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
