import type { LandscapeName } from "#lab/descent";
import { createChoice, createSlider } from "../kit/controls.ts";
import { scenes } from "./picture.ts";

/** The most steps that are drawn. */
export const mostSteps = 120;

/** The loss is a mean over so many examples; a mini-batch holds some of them. */
export const exampleCount = 32;

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
