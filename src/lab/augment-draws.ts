/**
 * Chance, kept apart from strength: every picture first gets one dice roll for each thing that may happen to it, all in
 * [0, 1), and the settings then say what a roll means. So the same seed gives the same nine variants, and moving a
 * slider bends those variants instead of replacing them. The distributions are fastai's.
 */
import type { AugmentSettings } from "./augment-settings.ts";
import { createRandom } from "./random.ts";

/** One picture's dice: `…If` decides whether, the rest decides how much. */
export interface Draw {
  readonly flipIf: number;
  readonly warpXIf: number;
  readonly warpX: number;
  readonly warpYIf: number;
  readonly warpY: number;
  readonly rotateIf: number;
  readonly rotate: number;
  readonly zoomIf: number;
  readonly zoom: number;
  readonly zoomX: number;
  readonly zoomY: number;
  readonly brightnessIf: number;
  readonly brightness: number;
  readonly contrastIf: number;
  readonly contrast: number;
  readonly noiseIf: number;
  readonly noise: number;
  readonly noiseSeed: number;
}

/** What happens to one picture. A picture with `stillVariant` stays as it is. */
export interface Variant {
  readonly flipped: boolean;
  readonly degrees: number;
  /** Above 1 brings the picture nearer. */
  readonly zoom: number;
  /** Where the zoom looks: 0 is the left or upper edge, 1 the right or lower one. */
  readonly zoomX: number;
  readonly zoomY: number;
  readonly warpX: number;
  readonly warpY: number;
  /** Between 0 and 1; 0.5 changes nothing. Its logit is added to the pixels' logits. */
  readonly brightness: number;
  /** Above 0; 1 changes nothing. The pixels' logits are multiplied by it. */
  readonly contrast: number;
  readonly noise: number;
  readonly noiseSeed: number;
}

/** The variant that leaves a picture as it is. */
export const stillVariant: Variant = {
  flipped: false,
  degrees: 0,
  zoom: 1,
  zoomX: 0.5,
  zoomY: 0.5,
  warpX: 0,
  warpY: 0,
  brightness: 0.5,
  contrast: 1,
  noise: 0,
  noiseSeed: 0,
};

/** Rolls the dice for `count` pictures. The first pictures of a longer list are those of a shorter one. */
export function createDraws(count: number, seed: number): Draw[] {
  const { next, integer } = createRandom(seed);
  return Array.from({ length: count }, () => ({
    flipIf: next(),
    warpXIf: next(),
    warpX: next(),
    warpYIf: next(),
    warpY: next(),
    rotateIf: next(),
    rotate: next(),
    zoomIf: next(),
    zoom: next(),
    zoomX: next(),
    zoomY: next(),
    brightnessIf: next(),
    brightness: next(),
    contrastIf: next(),
    contrast: next(),
    noiseIf: next(),
    noise: next(),
    noiseSeed: integer(2 ** 31),
  }));
}

/** What a roll of the dice means under `settings`. */
export function toVariant(draw: Draw, settings: AugmentSettings): Variant {
  const { maxRotate, minZoom, maxZoom, maxWarp, pAffine, pLighting } = settings;
  // fastai draws the logarithm of the contrast, so that halving is as likely as doubling.
  const contrast = Math.log(1 - settings.contrast);
  return {
    flipped: draw.flipIf < settings.flip,
    warpX: draw.warpXIf < pAffine ? between(-maxWarp, maxWarp, draw.warpX) : 0,
    warpY: draw.warpYIf < pAffine ? between(-maxWarp, maxWarp, draw.warpY) : 0,
    degrees: draw.rotateIf < pAffine ? between(-maxRotate, maxRotate, draw.rotate) : 0,
    zoom: draw.zoomIf < pAffine ? between(minZoom, maxZoom, draw.zoom) : 1,
    zoomX: draw.zoomX,
    zoomY: draw.zoomY,
    brightness:
      draw.brightnessIf < pLighting
        ? between(0.5 * (1 - settings.brightness), 0.5 * (1 + settings.brightness), draw.brightness)
        : 0.5,
    contrast: draw.contrastIf < pLighting ? Math.exp(between(contrast, -contrast, draw.contrast)) : 1,
    noise: draw.noiseIf < pLighting ? settings.noise * draw.noise : 0,
    noiseSeed: draw.noiseSeed,
  };
}

function between(low: number, high: number, fraction: number): number {
  return low + (high - low) * fraction;
}
