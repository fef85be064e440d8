import { defaultRates, type ModelKind } from "#lab/layers";
import { createChoice, createSeed, createSlider } from "../kit/controls.ts";
import type { Demo } from "../kit/demo.ts";
import type { Preset } from "../kit/presets.ts";
import type { Recipe } from "./trainer.ts";

/** The same start each time, and what the rate and the batch make of it. */
export const presets: readonly Preset[] = [
  { label: "Too small a rate", values: { model: "net", batch: "64", rate: 0.001 } },
  { label: "Just right", values: { model: "net", batch: "64", rate: defaultRates.net } },
  { label: "Too large a rate", values: { model: "net", batch: "64", rate: 10 } },
  { label: "All in one batch", values: { model: "net", batch: "all", rate: defaultRates.net } },
];

const batches = ["16", "64", "256", "all"] as const;

/** What the reader may choose, and the recipe that it makes. */
export function createPanel(first: Partial<Recipe>, trainingDigits: number, keep: Demo["keep"]) {
  const model = createChoice<ModelKind>({
    label: "Model",
    options: [
      { value: "linear", label: "Linear" },
      { value: "net", label: "Small net" },
      { value: "cnn", label: "Convolutional" },
    ],
    value: first.model ?? "linear",
  });
  const batch = createChoice<(typeof batches)[number]>({
    label: "Digits in a batch",
    options: batches.map((value) => ({ value, label: value })),
    value: "64",
  });
  keep({ model, batch });
  const rate = createSlider({
    label: "Learning rate",
    min: 0.001,
    max: 10,
    step: 0.001,
    value:
      (first.model ?? "linear") === model.value
        ? (first.rate ?? defaultRates[model.value])
        : defaultRates[model.value],
    scale: "log",
    format: (value) => value.toFixed(value < 0.1 ? 3 : 2),
  });
  const seed = createSeed({ value: first.seed ?? 42, next: "Another start" });
  keep({ rate, seed });
  // Before the listeners that begin a new training.
  model.onInput((kind) => rate.set(defaultRates[kind]));
  return {
    parameters: { model, batch, rate, seed },
    model,
    batch,
    rate,
    seed,
    toRecipe: (): Recipe => ({
      model: model.value,
      rate: rate.value,
      batch: batch.value === "all" ? trainingDigits : Number(batch.value),
      seed: seed.value,
    }),
  };
}
