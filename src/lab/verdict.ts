/** How well something tells 3s from 7s: the metric we read, whatever loss it was trained by. */
import type { DigitClass, DigitSet } from "./digits.ts";

export interface Verdict {
  /** Digits judged. */
  readonly count: number;
  /** Share of digits named rightly, 0 to 1: all, and those of each class. */
  readonly accuracy: number;
  readonly perClass: Readonly<Record<DigitClass, number>>;
  /** Places in the set of the digits that were named wrongly. */
  readonly mistakes: readonly number[];
}

/** Compares what `name` says of every digit with its label. */
export function findAccuracy(set: DigitSet, name: (index: number) => DigitClass): Verdict {
  const mistakes = [...set.labels.keys()].filter((index) => name(index) !== set.labels[index]);
  const share = (label: DigitClass): number => {
    const all = set.labels.filter((one) => one === label).length;
    return 1 - mistakes.filter((index) => set.labels[index] === label).length / all;
  };
  return {
    count: set.count,
    accuracy: 1 - mistakes.length / set.count,
    perClass: { 3: share(3), 7: share(7) },
    mistakes,
  };
}
