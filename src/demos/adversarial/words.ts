import type { AttackedDigit } from "#lab/attack";
import { toPercent } from "../digits/words.ts";
import type { Net } from "./net.ts";

/** What the net says, from the probability of being a 3. */
export function toVerdict(three: number): string {
  return three > 0.5 ? `3, ${toPercent(three)} sure` : `7, ${toPercent(1 - three)} sure`;
}

/** What became of a digit, in a sentence or two. */
export function describeAttack(label: number, epsilon: number, one: AttackedDigit): string {
  const isRight = (three: number): boolean => three > 0.5 === (label === 3);
  const moves = `${one.moved} of 784 pixels moved by at most ${one.largest.toFixed(2)}.`;
  if (!isRight(one.before)) return `This ${label} is taken for a ${label === 3 ? 7 : 3} as it is.`;
  if (epsilon === 0) return `The net says ${toVerdict(one.before)}. Move ε to disturb the digit.`;
  if (!isRight(one.after)) return `A ${label}, and the net now says ${toVerdict(one.after)}. ${moves}`;
  const tips = one.tips === undefined ? "" : ` It would tip at ε = ${one.tips.toFixed(2)}.`;
  return `Still right: ${toVerdict(one.after)}. ${moves}${tips}`;
}

/** How far the training is. */
export function describeNet({ origin, accuracy }: Net): string {
  return `Training: ${origin}, ${toPercent(accuracy)} of the unseen digits right.`;
}
