import { defaultRates, type ModelKind } from "#lab/layers";
import { createChoice, createSlider } from "../kit/controls.ts";
import type { Recipe } from "./trainer.ts";

const batches = ["16", "64", "256", "all"] as const;

/** What the reader may choose, and the recipe that it makes. */
export function createPanel(first: Partial<Recipe>, trainingDigits: number) {
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
  const rate = createSlider({
    label: "Learning rate",
    min: 0.001,
    max: 10,
    step: 0.001,
    value: first.rate ?? defaultRates[first.model ?? "linear"],
    scale: "log",
    format: (value) => value.toFixed(value < 0.1 ? 3 : 2),
  });
  const seed = createSlider({ label: "Seed", min: 0, max: 99, step: 1, value: first.seed ?? 42 });
  // Before the listeners that begin a new training.
  model.onInput((kind) => rate.set(defaultRates[kind]));
  return {
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
