import { createElement } from "../kit/element.ts";
import { createMetric, createPace } from "../kit/readout.ts";
import type { Trainer } from "./trainer.ts";
import { toPercent } from "./words.ts";

/** The figures of a training, each under the name by which a test reads it. */
export function createFigures() {
  const accuracy = createMetric({ name: "validation-accuracy", label: "Accuracy", format: toPercent });
  const baseline = createMetric({ name: "baseline-accuracy", label: "Baseline", format: toPercent });
  const epoch = createMetric({
    name: "epoch",
    label: "Epoch",
    format: (value) => value.toFixed(1).replace(".0", ""),
  });
  const step = createMetric({ name: "step", label: "Step" });
  const loss = createMetric({ name: "loss", label: "Batch loss", format: toLoss });
  const validationLoss = createMetric({ name: "validation-loss", label: "Validation loss", format: toLoss });
  const pace = createPace({ images: "Digits" });
  const tensors = createMetric({ name: "tensors", label: "Tensors" });
  const all = [accuracy, baseline, epoch, step, loss, validationLoss, tensors];
  return {
    pace: pace.element,
    element: createElement("div", "demo-numbers", {}, ...all.map(({ element }) => element)),
    setBaseline: baseline.set,
    setBackend: pace.setBackend,
    setTensors: tensors.set,
    show({ moments, spent }: Trainer) {
      const now = moments.at(-1);
      if (now === undefined) return;
      accuracy.set(now.accuracy);
      epoch.set(now.epoch);
      step.set(now.step);
      loss.set(Number.isFinite(now.loss) ? now.loss : "–");
      validationLoss.set(now.validationLoss);
      pace.set({ steps: spent.steps, images: spent.digits, milliseconds: spent.milliseconds });
    },
  };
}

function toLoss(loss: number): string {
  return loss.toFixed(loss < 0.1 ? 4 : 3);
}
