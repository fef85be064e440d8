import type { ModelKind } from "#lab/layers";
import { toName, toPercent } from "../digits/words.ts";

/** A share in words that never claims certainty: a net gives 100% of nothing. */
export function toBelief(share: number): string {
  if (share > 0.9995) return "over 99.9%";
  return share < 0.0005 ? "under 0.1%" : toPercent(share);
}

/** The trained models, as a reader chooses them. */
export const modelNames: Readonly<Record<ModelKind, string>> = {
  linear: "Linear",
  net: "Small net",
  cnn: "Convolutional",
};

export interface Answer {
  /** Probability of a 3. */
  readonly three: number;
  readonly source: "example" | "drawn" | "picture";
  readonly centred: boolean;
}

/** How to draw, by hand and by key. */
export const invitation =
  "Draw a 3 or a 7. With the keyboard: arrow keys move the pen, Space sets it down and lifts it.";

/** Says what the net says. */
export function describeAnswer(answer: Answer | undefined): string {
  if (answer === undefined) return `There is no ink to judge. ${invitation}`;
  const { three, source, centred } = answer;
  const digit = three > 0.5 ? 3 : 7;
  const sure = toBelief(Math.max(three, 1 - three));
  const what = { example: "An example", drawn: "Your digit", picture: "The digit on your picture" }[source];
  const raw = centred ? "" : " It was only shrunk, not centred, so it is not what the net has learned from.";
  const next = source === "example" ? ` ${invitation}` : "";
  return `${what}: the net takes it for ${toName(digit)} and is ${sure} sure.${raw}${next}`;
}
