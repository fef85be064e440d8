import type { Disturbance } from "#lab/attack";
import { createChoice, createGrid, createRow, createSeed, createSlider } from "../kit/controls.ts";
import type { Preset } from "../kit/presets.ts";

/** From nothing to a plain sight, and the same size without aim. */
export const presets: readonly Preset[] = [
  { label: "Undisturbed", values: { epsilon: 0 } },
  { label: "Hardly to be seen", values: { epsilon: 0.08, kind: "gradient" } },
  { label: "Fooled", values: { epsilon: 0.25, kind: "gradient" } },
  { label: "As much noise", values: { epsilon: 0.25, kind: "noise" } },
];

export interface PanelOptions {
  readonly epsilon: number;
  readonly digit: number;
  readonly seed: number;
  /** How many digits there are to choose from. */
  readonly digits: number;
  readonly onShow: () => void;
}

/** The controls of the attack. */
export function createPanel({ epsilon, digit, seed, digits, onShow }: PanelOptions) {
  const size = createSlider({
    label: "ε, how far a pixel may move",
    min: 0,
    max: 0.5,
    step: 0.01,
    value: epsilon,
    format: (value) => value.toFixed(2),
  });
  const place = createSlider({ label: "Digit", min: 0, max: digits - 1, step: 1, value: digit });
  const kind = createChoice<Disturbance>({
    label: "What is added",
    options: [
      { value: "gradient", label: "gradient sign" },
      { value: "noise", label: "random noise" },
    ],
    value: "gradient",
  });
  const seeds = createSeed({
    label: "Seed of the net",
    value: seed,
    next: "Train another net",
  });
  size.onInput(onShow);
  place.onInput(onShow);
  kind.onInput(onShow);
  return {
    epsilon: size,
    digit: place,
    kind,
    seed: seeds,
    /** All of them, with the buttons that train. */
    elements: (buttons: readonly HTMLElement[]) => [
      createGrid(size.element, place.element),
      kind.element,
      createRow(...buttons, seeds.button),
      createGrid(seeds.element),
    ],
  };
}
