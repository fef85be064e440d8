import { type AugmentSettings, fastaiSettings, stillSettings } from "#lab/augment-settings";

/** Named settings that tell a story. */
export const presets: readonly { readonly name: string; readonly settings: AugmentSettings }[] = [
  { name: "fastai’s defaults", settings: fastaiSettings },
  // aug_transforms(mult=2) doubles rotation, lighting and warp, and leaves zoom, flip and chances alone.
  {
    name: "mult=2",
    settings: { ...fastaiSettings, maxRotate: 20, maxWarp: 0.4, brightness: 0.4, contrast: 0.4 },
  },
  {
    name: "Too much",
    settings: {
      ...fastaiSettings,
      maxRotate: 90,
      maxZoom: 2.5,
      maxWarp: 0.7,
      brightness: 0.8,
      contrast: 0.8,
      noise: 0.24,
      pAffine: 1,
      pLighting: 1,
    },
  },
  { name: "Off", settings: stillSettings },
];

/** A setting that a slider moves: fastai's name for it is the label. */
export interface Knob {
  readonly key: keyof AugmentSettings;
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly digits: number;
  readonly unit: string;
}

/** Every slider of the demo, in the order of `aug_transforms`. */
export const knobs: readonly Knob[] = [
  {
    key: "flip",
    label: "Flip p",
    hint: "chance of a mirror image",
    min: 0,
    max: 1,
    step: 0.05,
    digits: 2,
    unit: "",
  },
  {
    key: "maxRotate",
    label: "Rotate max_deg",
    hint: "to either side",
    min: 0,
    max: 180,
    step: 1,
    digits: 0,
    unit: "°",
  },
  {
    key: "maxZoom",
    label: "Zoom max_zoom",
    hint: "at most this much nearer",
    min: 1,
    max: 3,
    step: 0.05,
    digits: 2,
    unit: "×",
  },
  {
    key: "maxWarp",
    label: "Warp magnitude",
    hint: "seen from the side",
    min: 0,
    max: 0.8,
    step: 0.05,
    digits: 2,
    unit: "",
  },
  {
    key: "brightness",
    label: "Brightness max_lighting",
    hint: "added to the logits",
    min: 0,
    max: 0.95,
    step: 0.05,
    digits: 2,
    unit: "",
  },
  {
    key: "contrast",
    label: "Contrast max_lighting",
    hint: "multiplies the logits",
    min: 0,
    max: 0.95,
    step: 0.05,
    digits: 2,
    unit: "",
  },
  {
    key: "noise",
    label: "Noise",
    hint: "ours; aug_transforms has none",
    min: 0,
    max: 0.5,
    step: 0.02,
    digits: 2,
    unit: "",
  },
  {
    key: "pAffine",
    label: "p_affine",
    hint: "chance of rotate, zoom, warp",
    min: 0,
    max: 1,
    step: 0.05,
    digits: 2,
    unit: "",
  },
  {
    key: "pLighting",
    label: "p_lighting",
    hint: "chance of brightness, contrast, noise",
    min: 0,
    max: 1,
    step: 0.05,
    digits: 2,
    unit: "",
  },
];
