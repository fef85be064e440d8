/** What many histories came to by one day. */
export interface LoopSummary {
  readonly day: number;
  readonly mean: number;
  /** The shares that a tenth of the histories lie below, and a tenth above. */
  readonly low: number;
  readonly high: number;
  /** The part of the histories that are more than ten points from the truth. */
  readonly astray: number;
}

/** A record as near to the truth as this is taken for true. */
export const tolerance = 0.1;

/** Sums up where histories stand on a day, from their shares of the north. */
export function summarise(shares: readonly number[], day: number, truth: number): LoopSummary {
  const sorted = shares.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return {
    day,
    mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    low: at(0.1),
    high: at(0.9),
    astray: shares.filter((share) => Math.abs(share - truth) > tolerance + 1e-9).length / shares.length,
  };
}
