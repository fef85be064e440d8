import type { Round } from "#lab/cleaning";
import type { DigitSet } from "#lab/digits";
import { findOther, flipLabels, type Labels, leftOut } from "#lab/labels";
import { findShareFound } from "#lab/suspects";

/** What was done to a digit's label since it was flipped, or not. */
export type Mark = "given" | "relabelled" | "deleted";

/** The labels on the table: as they are given, and as the reader changes them. */
export interface LabelBook {
  /** One label a digit; 0 where it is deleted. */
  readonly labels: Labels;
  /** Digits whose label is wrong now; deleted ones do no harm. */
  readonly wrong: readonly number[];
  /** How many labels were flipped at the start, and how many differ from then. */
  readonly flipped: number;
  readonly changed: number;
  /** Whether any label differs from the ones trained on last. */
  readonly isChanged: boolean;
  /** A training on these labels is over. */
  settle(labels: Labels): void;
  /** Begins anew with a share of all labels flipped. */
  open(share: number, seed: number): void;
  given(index: number): number;
  mark(index: number): Mark;
  set(index: number, mark: Mark): void;
  /** Gives the other label to each of these. */
  turn(indices: readonly number[]): void;
  /** Gives the true label to those of these that are wrong, as someone would who looks at each. */
  correct(indices: readonly number[]): void;
  /** Share of the labels wrong now that are among the worst `count` of a round. */
  share(round: Round, count: number): number;
}

/** Keeps the labels of the training digits. */
export function createLabelBook(train: DigitSet): LabelBook {
  let given: Labels = train.labels.slice();
  let labels: Labels = given.slice();
  let trained: Labels = given.slice();
  let flipped = 0;
  const places = [...train.labels.keys()];
  const isWrong = (index: number): boolean =>
    labels[index] !== leftOut && labels[index] !== train.labels[index];

  return {
    get labels() {
      return labels;
    },
    get wrong() {
      return places.filter(isWrong);
    },
    get flipped() {
      return flipped;
    },
    get changed() {
      return places.filter((index) => labels[index] !== given[index]).length;
    },
    get isChanged() {
      return labels.some((label, index) => label !== trained[index]);
    },
    settle(done) {
      trained = done.slice();
    },
    open(share, seed) {
      const flips = flipLabels(train.labels, share, seed);
      given = flips.labels;
      flipped = flips.flipped.length;
      labels = given.slice();
      trained = given.slice();
    },
    given: (index) => given[index] ?? leftOut,
    mark(index) {
      if (labels[index] === leftOut) return "deleted";
      return labels[index] === given[index] ? "given" : "relabelled";
    },
    set(index, mark) {
      const label = given[index] ?? leftOut;
      labels[index] = mark === "deleted" ? leftOut : mark === "relabelled" ? findOther(label) : label;
    },
    turn(indices) {
      for (const index of indices) labels[index] = findOther(labels[index] ?? leftOut);
    },
    correct(indices) {
      for (const index of indices) if (isWrong(index)) labels[index] = train.labels[index] ?? leftOut;
    },
    share: (round, count) => findShareFound(round.suspects, places.filter(isWrong), count),
  };
}
