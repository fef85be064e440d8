/** Which labels does the model find hard to believe? Digits sorted by their loss, and how to judge such a list. */
import type { DigitClass, DigitSet } from "./digits.ts";
import type { Labels } from "./labels.ts";

/** Least probability that counts, so that a loss stays a number where float32 rounds to 0 or 1. */
const least = 1e-7;

/** Cross-entropy of every digit, −log of the probability given to its label, from the probabilities of being a 3. */
export function findLosses(probabilities: Float32Array, labels: Labels): Float32Array<ArrayBuffer> {
  return Float32Array.from(probabilities, (three, index) =>
    Math.max(0, -Math.log(Math.max(least, labels[index] === 3 ? three : 1 - three))),
  );
}

/** Places by falling loss; digits without one (NaN) are left out. */
export function findSuspects(losses: Float32Array): number[] {
  const known = [...losses.keys()].filter((index) => !Number.isNaN(losses[index]));
  return known.sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0));
}

/** Share of the wrong labels that are among the first `count` suspects: recall at `count`. 1 where nothing is wrong. */
export function findShareFound(suspects: readonly number[], wrong: readonly number[], count: number): number {
  const top = new Set(suspects.slice(0, count));
  return wrong.length === 0 ? 1 : wrong.filter((index) => top.has(index)).length / wrong.length;
}

/** How many digits of each true class were given which name. */
export type Confusion = Readonly<Record<DigitClass, Readonly<Record<DigitClass, number>>>>;

/** Counts names by true class, `[truth][name]`. */
export function findConfusion(set: DigitSet, probabilities: Float32Array): Confusion {
  const count = (truth: DigitClass, name: DigitClass): number =>
    set.labels.filter((label, index) => label === truth && (probabilities[index] ?? 0) > 0.5 === (name === 3))
      .length;
  return { 3: { 3: count(3, 3), 7: count(3, 7) }, 7: { 3: count(7, 3), 7: count(7, 7) } };
}
