/**
 * Labels of training digits that may be wrong. A list of labels has one number a digit: 3, 7, or 0 for a digit that is
 * left out of the training.
 */
import { type DigitSet, digitLength, findDigit } from "./digits.ts";
import { createRandom } from "./random.ts";

export type Labels = Uint8Array<ArrayBuffer>;

/** Label of a digit that is left out. */
export const leftOut = 0;

/** The other of the two classes; a digit that is left out stays so. */
export function findOther(label: number): number {
  return label === leftOut ? leftOut : label === 3 ? 7 : 3;
}

export interface FlippedLabels {
  readonly labels: Labels;
  /** Places of the digits that now have the wrong label, in rising order. */
  readonly flipped: readonly number[];
}

/** Gives the wrong label to a share of all digits, 0 to 1, chosen by the seed without regard to their class. */
export function flipLabels(labels: Labels, share: number, seed: number): FlippedLabels {
  const order = createRandom(seed).shuffle(labels.keys());
  const flipped = order.slice(0, Math.round(share * labels.length)).sort((a, b) => a - b);
  const wrong = labels.slice();
  for (const index of flipped) wrong[index] = findOther(wrong[index] ?? leftOut);
  return { labels: wrong, flipped };
}

export interface LabelledSet {
  readonly set: DigitSet;
  /** Where each of its digits stands in the whole set. */
  readonly places: readonly number[];
}

/** The digits of a set that are not left out, under these labels. */
export function toLabelledSet(set: DigitSet, labels: Labels): LabelledSet {
  if (labels.length !== set.count) {
    throw new RangeError(`${labels.length} labels are given for ${set.count} digits.`);
  }
  const places = [...labels.keys()].filter((index) => labels[index] !== leftOut);
  const pixels = new Uint8Array(places.length * digitLength);
  places.forEach((index, at) => {
    pixels.set(findDigit(set, index), at * digitLength);
  });
  const kept = Uint8Array.from(places, (index) => labels[index] ?? leftOut);
  return { set: { count: places.length, pixels, labels: kept }, places };
}
