/**
 * fastai's item transforms as plans: which part of the source becomes the square, and what is made up beyond its edge.
 * Formulas: `Resize` and `RandomResizedCrop` of https://docs.fast.ai/vision.augment.html, whole-number rounding
 * included. Lengths are in pixels of the source. One difference: fastai stretches instead of padding when the padding on
 * the left and the top rounds to nothing; here the other sides still get theirs.
 */
import type { PadMode } from "./augment.ts";
import type { Size } from "./augment-matrix.ts";
import type { Random } from "./random.ts";

export type ResizeMethod = "squish" | "crop" | "pad";

/** The window of the source that is seen; it may reach beyond the source. */
export interface ResizePlan {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly result: Size;
  readonly padMode: PadMode;
}

export interface ResizeOptions {
  /** fastai's default is `reflection`. */
  readonly padMode?: PadMode | undefined;
  /** Where the window lies, 0 to 1 along each direction: at random in training, in the middle for validation. */
  readonly at?: readonly [x: number, y: number] | undefined;
}

/** `Resize(size, method, pad_mode)`. */
export function planResize(
  source: Size,
  result: Size,
  method: ResizeMethod,
  options: ResizeOptions = {},
): ResizePlan {
  const { padMode = "reflection", at = [0.5, 0.5] } = options;
  if (method === "squish") return { left: 0, top: 0, ...source, result, padMode };
  const byWidth = source.width / result.width;
  const byHeight = source.height / result.height;
  const scale = method === "pad" ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
  const width = Math.trunc(scale * result.width);
  const height = Math.trunc(scale * result.height);
  return {
    left: Math.trunc(at[0] * (source.width - width)),
    top: Math.trunc(at[1] * (source.height - height)),
    width,
    height,
    result,
    padMode,
  };
}

export interface RandomCropOptions {
  /** Smallest share of the source's area: fastai's default is 0.08. */
  readonly minScale?: number | undefined;
  /** Narrowest and widest shape, width by height: fastai's default is 3/4 to 4/3. */
  readonly ratio?: readonly [number, number] | undefined;
}

/** `RandomResizedCrop(size, min_scale, ratio)` as in training: ten tries, then the largest window of a lawful shape. */
export function planRandomCrop(
  source: Size,
  result: Size,
  random: Random,
  options: RandomCropOptions = {},
): ResizePlan {
  const { minScale = 0.08, ratio = [3 / 4, 4 / 3] } = options;
  const rest = { result, padMode: "reflection" } as const;
  const [narrow, wide] = ratio;
  for (let attempt = 0; attempt < 10; attempt++) {
    const area = (minScale + (1 - minScale) * random.next()) * source.width * source.height;
    const shape = Math.exp(Math.log(narrow) + (Math.log(wide) - Math.log(narrow)) * random.next());
    const width = Math.round(Math.sqrt(area * shape));
    const height = Math.round(Math.sqrt(area / shape));
    if (width <= source.width && height <= source.height) {
      const left = random.integer(source.width - width + 1);
      const top = random.integer(source.height - height + 1);
      return { left, top, width, height, ...rest };
    }
  }
  const shape = source.width / source.height;
  const width = shape > wide ? Math.trunc(source.height * wide) : source.width;
  const height = shape < narrow ? Math.trunc(source.width / narrow) : source.height;
  return {
    left: Math.floor((source.width - width) / 2),
    top: Math.floor((source.height - height) / 2),
    width,
    height,
    ...rest,
  };
}
