import type { LandscapeName } from "#lab/descent";
import { createChoice, createSlider } from "../kit/controls.ts";
import type { Preset } from "../kit/presets.ts";
import { scenes } from "./picture.ts";

/** The most steps that are drawn. */
export const mostSteps = 120;

/** The loss is a mean over so many examples; a mini-batch holds some of them. */
export const exampleCount = 32;

const bowl = { landscape: "stretched-bowl", momentum: 0.6, batch: 4 };

/** A bowl that is twelve times as steep across as along: above a rate of 2/12 gradient descent must leave it. */
export const presets: readonly Preset[] = [
  { label: "Too small a rate", values: { ...bowl, rate: 0.01, steps: 40 } },
  { label: "Just right", values: { ...bowl, rate: 0.13, steps: 30 } },
  { label: "Too large a rate", values: { ...bowl, rate: 0.18, steps: 12 } },
  { label: "Much momentum", values: { ...bowl, rate: 0.05, momentum: 0.9, steps: 60 } },
  {
    label: "Stuck in the higher valley",
    values: { landscape: "two-valleys", rate: 0.08, momentum: 0.9, steps: 40 },
  },
];

/** What the reader may choose and set. */
export function createPanel(first: LandscapeName, steps: number) {
  return {
    landscape: createChoice<LandscapeName>({
      label: "Landscape",
      options: [
        { value: "stretched-bowl", label: "Stretched bowl" },
        { value: "bent-valley", label: "Bent valley" },
        { value: "two-valleys", label: "Two valleys" },
      ],
      value: first,
    }),
    steps: createSlider({ label: "Steps", min: 0, max: mostSteps, step: 1, value: steps }),
    rate: createSlider({
      label: "Learning rate",
      min: 0.001,
      max: 0.5,
      step: 0.0001,
      value: scenes[first].rate,
      scale: "log",
      format: (value) => value.toFixed(value < 0.1 ? 4 : 3),
    }),
    momentum: createSlider({
      label: "Momentum",
      min: 0,
      max: 0.98,
      step: 0.01,
      value: 0.6,
      format: (value) => value.toFixed(2),
    }),
    batch: createSlider({
      label: "Mini-batch",
      min: 1,
      max: exampleCount,
      step: 1,
      value: 4,
      format: (value) => (value === exampleCount ? `all ${exampleCount}` : `${value} of ${exampleCount}`),
    }),
  };
}
