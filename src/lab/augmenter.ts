/** One picture kept ready for variants: presized once, as fastai's item transform does, then varied on the fly. */
import { tensor3d } from "@tensorflow/tfjs-core";
import { augmentPicture, type PadMode } from "./augment.ts";
import { createDraws, toVariant, type Variant } from "./augment-draws.ts";
import type { AugmentSettings } from "./augment-settings.ts";
import { type Picture, toBytes } from "./picture.ts";
import { resizePicture } from "./resize.ts";
import { planResize } from "./resize-plan.ts";

export interface VariantsOptions {
  readonly settings: AugmentSettings;
  readonly seed: number;
  readonly count: number;
  /** Beyond the edge; fastai's default is `reflection`. */
  readonly padMode?: PadMode;
}

export interface Variants {
  readonly variants: readonly Variant[];
  /** Side of each variant in pixels. */
  readonly size: number;
  /** Red, green, blue, alpha of each variant. */
  readonly pictures: readonly Uint8ClampedArray<ArrayBuffer>[];
  /** From the presized picture to the last byte. */
  readonly milliseconds: number;
}

export interface Augmenter {
  readonly width: number;
  readonly height: number;
  variants(options: VariantsOptions): Promise<Variants>;
  dispose(): void;
}

/** Side of a variant: what ImageNet's networks are fed. */
export const variantSize = 224;
/** Side of the presized square: twice a variant, so that a turned or enlarged variant still has real pixels to show. */
export const presizedSize = 2 * variantSize;

/** Holds one tensor until disposed. */
export function createAugmenter(picture: Picture): Augmenter {
  const square = { width: presizedSize, height: presizedSize };
  const { data } = resizePicture(picture, planResize(picture, square, "crop"));
  const presized = tensor3d(data, [presizedSize, presizedSize, 3]);
  const size = { width: variantSize, height: variantSize };
  return {
    width: picture.width,
    height: picture.height,
    async variants({ settings, seed, count, padMode }) {
      const start = performance.now();
      const variants = createDraws(count, seed).map((draw) => toVariant(draw, settings));
      const batch = augmentPicture(presized, variants, { size, padMode });
      const pixels = await batch.data<"float32">();
      batch.dispose();
      const each = variantSize * variantSize * 3;
      const pictures = variants.map((_, index) => toBytes(pixels.subarray(index * each, (index + 1) * each)));
      return { variants, size: variantSize, pictures, milliseconds: performance.now() - start };
    },
    dispose: () => presized.dispose(),
  };
}
