import { toPercent } from "../digits/words.ts";
import {
  createButton,
  createChoice,
  createGrid,
  createRow,
  createSeed,
  createSlider,
} from "../kit/controls.ts";
import type { Preset } from "../kit/presets.ts";

/** How much of the truth is left: from a careful hand to nearly none. */
export const presets: readonly Preset[] = [
  { label: "One label in twenty wrong", values: { share: 0.05 } },
  { label: "One in four", values: { share: 0.25 } },
  { label: "Four in ten", values: { share: 0.4 } },
];

export interface PanelOptions {
  readonly share: number;
  readonly seed: number;
  /** Relabel the worst unseen. */
  readonly onTrust: () => void;
  /** Relabel those of the worst that are truly wrong. */
  readonly onLook: () => void;
}

/** The controls of the demo. */
export function createPanel({ share, seed, onTrust, onLook }: PanelOptions) {
  const press = createChoice<"relabelled" | "deleted">({
    label: "Pressing a digit will",
    options: [
      { value: "relabelled", label: "relabel it" },
      { value: "deleted", label: "delete it" },
    ],
    value: "relabelled",
  });
  const top = createSlider({
    label: "The worst",
    min: 10,
    max: 700,
    step: 1,
    value: 420,
    format: (count) => `${count} digits`,
  });
  const flips = createSlider({
    label: "Labels flipped",
    min: 0.05,
    max: 0.4,
    step: 0.05,
    value: share,
    format: toPercent,
  });
  const seeds = createSeed({ value: seed, next: "Other flips" });
  return {
    press,
    top,
    share: flips,
    seed: seeds,
    /** All of them, with the buttons that train. */
    elements: (buttons: readonly HTMLElement[]) => [
      createRow(...buttons, seeds.button),
      press.element,
      createGrid(top.element),
      createRow(
        createButton({ label: "Look at each of the worst", onPress: onLook }),
        createButton({ label: "Trust the model: relabel all", onPress: onTrust }),
      ),
      createGrid(flips.element, seeds.element),
    ],
  };
}
