/** The four ways from one picture to a square, side by side. */
import type { PadMode } from "./augment.ts";
import { type Picture, toBytes } from "./picture.ts";
import { createRandom } from "./random.ts";
import { resizePicture } from "./resize.ts";
import { planRandomCrop, planResize, type ResizePlan } from "./resize-plan.ts";

export interface ResizesOptions {
  /** Side of the square, pixels. */
  readonly size: number;
  readonly padMode: PadMode;
  /** For the random crop: `min_scale` and which crop. */
  readonly minScale: number;
  readonly seed: number;
}

export interface Resized {
  readonly plan: ResizePlan;
  /** Share of the source's pixels inside the window, 0 to 1. */
  readonly kept: number;
  /** How much wider than tall things have become: 1 is faithful. */
  readonly stretch: number;
  /** Share of the square that shows no picture of its own. */
  readonly filled: number;
  /** Red, green, blue, alpha. */
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

export interface Resizes {
  readonly squish: Resized;
  readonly crop: Resized;
  readonly pad: Resized;
  readonly random: Resized;
}

/** Carries out all four. */
export function findResizes(picture: Picture, { size, padMode, minScale, seed }: ResizesOptions): Resizes {
  const square = { width: size, height: size };
  const random = planRandomCrop(picture, square, createRandom(seed), { minScale });
  return {
    squish: resizeOne(picture, planResize(picture, square, "squish")),
    crop: resizeOne(picture, planResize(picture, square, "crop")),
    pad: resizeOne(picture, planResize(picture, square, "pad", { padMode })),
    random: resizeOne(picture, random),
  };
}

function resizeOne(picture: Picture, plan: ResizePlan): Resized {
  const inside = Math.min(plan.width, picture.width) * Math.min(plan.height, picture.height);
  return {
    plan,
    kept: inside / (picture.width * picture.height),
    stretch: plan.result.width / plan.width / (plan.result.height / plan.height),
    filled: 1 - inside / (plan.width * plan.height),
    bytes: toBytes(resizePicture(picture, plan).data),
  };
}
