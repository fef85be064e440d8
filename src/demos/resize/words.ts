import type { Resized, Resizes } from "#lab/resizer";

/** The four ways to a square, in the order in which they stand. */
export const ways = ["squish", "crop", "pad", "random"] as const satisfies readonly (keyof Resizes)[];

/** What fastai calls each way. */
export const names: Readonly<Record<keyof Resizes, string>> = {
  squish: "Squish",
  crop: "Crop",
  pad: "Pad",
  random: "RandomResizedCrop",
};

/** What each way costs, with its own numbers. */
export function describeResized(way: keyof Resizes, resized: Resized): string {
  const { kept, stretch, filled, plan } = resized;
  const smaller = Math.max(plan.width / plan.result.width, plan.height / plan.result.height);
  if (way === "pad") {
    const bars = filled > 0.005 ? `${toPercent(filled)} of the square is filler` : "nothing to fill";
    return `Keeps everything, ${smaller.toFixed(1)} times smaller; ${bars}.`;
  }
  if (way === "squish") return `Keeps everything, but ${describeStretch(stretch)}.`;
  if (way === "crop") {
    return kept > 0.995
      ? "Nothing to cut off."
      : `Keeps shapes, loses ${toPercent(1 - kept)} of the picture.`;
  }
  return `This time ${toPercent(kept)} of the picture, ${describeStretch(stretch)}.`;
}

function describeStretch(stretch: number): string {
  const change = stretch < 1 ? 1 - stretch : 1 - 1 / stretch;
  if (change < 0.005) return "in its true shape";
  return `${toPercent(change)} too ${stretch < 1 ? "narrow" : "flat"}`;
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
