/**
 * What can be set about augmentation, with the names and defaults of fastai's `aug_transforms`
 * (https://docs.fast.ai/vision.augment.html). Noise is ours: `aug_transforms` has none, so its default is 0.
 */
export interface AugmentSettings {
  /** `Flip(p)`: chance that a picture is mirrored left to right. */
  readonly flip: number;
  /** `Rotate(max_deg)`: degrees to either side. */
  readonly maxRotate: number;
  /** `Zoom(min_zoom)`: below 1 the picture shrinks and its edge shows. */
  readonly minZoom: number;
  /** `Zoom(max_zoom)`. */
  readonly maxZoom: number;
  /** `Warp(magnitude)`: how far the corners move, in half pictures. */
  readonly maxWarp: number;
  /** `Brightness(max_lighting)`, at least 0 and below 1. */
  readonly brightness: number;
  /** `Contrast(max_lighting)`, at least 0 and below 1. */
  readonly contrast: number;
  /** Largest standard deviation of Gaussian noise added to pixels in [0, 1]. */
  readonly noise: number;
  /** Chance that rotation, zoom, and each direction of the warp are applied to a picture. */
  readonly pAffine: number;
  /** Chance that brightness, contrast and noise are applied to a picture. */
  readonly pLighting: number;
}

/** fastai's defaults: `aug_transforms()` without arguments. */
export const fastaiSettings: AugmentSettings = {
  flip: 0.5,
  maxRotate: 10,
  minZoom: 1,
  maxZoom: 1.1,
  maxWarp: 0.2,
  brightness: 0.2,
  contrast: 0.2,
  noise: 0,
  pAffine: 0.75,
  pLighting: 0.75,
};

/** Settings under which every picture comes out as it went in. */
export const stillSettings: AugmentSettings = {
  ...fastaiSettings,
  flip: 0,
  pAffine: 0,
  pLighting: 0,
};
