/**
 * fastai's batch transforms on tfjs tensors, on whichever backend is set. Pictures are float32 `[n, height, width, 3]`
 * with values in [0, 1]. Place (augment-matrix.ts) is sampled once, then light (augment-lighting.ts), then noise.
 */
import {
  add,
  clipByValue,
  concat,
  engine,
  expandDims,
  slice,
  type Tensor3D,
  type Tensor4D,
  Transform,
  tensor2d,
  tensor4d,
  tidy,
} from "@tensorflow/tfjs-core";
import type { Variant } from "./augment-draws.ts";
import { addMirror, findMargin, shiftTransform } from "./augment-edge.ts";
import { applyLighting } from "./augment-lighting.ts";
import { type Size, toMatrix, toTransform } from "./augment-matrix.ts";
import { createRandom } from "./random.ts";

/** What is seen beyond the picture's edge: fastai's `PadMode`. */
export type PadMode = "zeros" | "border" | "reflection";

export interface AugmentOptions {
  /** Size of the results; the source's own where absent. */
  readonly size?: Size | undefined;
  readonly padMode?: PadMode | undefined;
}

// Reflection is prepared by a mirrored margin (augment-edge.ts); farther out its last pixel stands.
const fillModes = { zeros: "constant", border: "nearest", reflection: "nearest" } as const;

/**
 * One picture, `[height, width, 3]`, in as many variants as asked: `[variants, height, width, 3]`. Each is sampled
 * once, size included, then lit. The caller owns both tensors.
 */
export function augmentPicture(
  picture: Tensor3D,
  variants: readonly Variant[],
  options: AugmentOptions = {},
): Tensor4D {
  return tidy(() => augmentOne(expandDims<Tensor4D>(picture), variants, options));
}

/** A batch `[n, height, width, 3]` with one variant each: what a training step sees. */
export function augmentBatch(
  batch: Tensor4D,
  variants: readonly Variant[],
  options: AugmentOptions = {},
): Tensor4D {
  if (variants.length !== batch.shape[0]) {
    throw new RangeError(`${batch.shape[0]} pictures need as many variants, not ${variants.length}.`);
  }
  return tidy(() =>
    concat(
      variants.map((variant, index) =>
        augmentOne(slice(batch, [index, 0, 0, 0], [1, -1, -1, -1]), [variant], options),
      ),
    ),
  );
}

function augmentOne(
  picture: Tensor4D,
  variants: readonly Variant[],
  { size, padMode = "reflection" }: AugmentOptions,
): Tensor4D {
  const [, height, width] = picture.shape;
  const source = { width, height };
  const result = size ?? source;
  const transforms = variants.map((variant) => toTransform(toMatrix(variant, source), source, result));
  const margin = padMode === "reflection" ? findMargin(transforms, source, result) : { x: 0, y: 0 };
  const padded = addMirror(picture, margin);
  // One call a variant: the CPU backend's kernel returns after the first picture of a batch (tfjs 4.22).
  return concat(
    variants.map((variant, index) => {
      const seen = sample(padded, shiftTransform(transforms[index] ?? [], margin), result, padMode);
      return addNoise(light(seen, variant), variant);
    }),
  );
}

function sample(picture: Tensor4D, transform: number[], { width, height }: Size, padMode: PadMode): Tensor4D {
  // Called by name: `image.transform` would bring every other image operation into the page.
  return engine().runKernel(
    Transform,
    { image: picture, transforms: tensor2d(transform, [1, 8]) },
    {
      interpolation: "bilinear",
      fillMode: fillModes[padMode],
      fillValue: 0,
      outputShape: [height, width],
    },
  );
}

function light(picture: Tensor4D, { brightness, contrast }: Variant): Tensor4D {
  return brightness === 0.5 && contrast === 1 ? picture : applyLighting(picture, brightness, contrast);
}

function addNoise(picture: Tensor4D, { noise, noiseSeed }: Variant): Tensor4D {
  if (noise === 0) return picture;
  const { normal } = createRandom(noiseSeed);
  const grain = Float32Array.from({ length: picture.size }, () => noise * normal());
  return clipByValue(add<Tensor4D>(picture, tensor4d(grain, picture.shape)), 0, 1);
}
