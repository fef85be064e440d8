import { createElement } from "../kit/element.ts";
import { createMetric } from "../kit/metric.ts";
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
  const pace = createMetric({
    name: "ms-per-step",
    volatile: true,
    label: "ms a step",
    format: (value) => value.toFixed(2),
  });
  const speed = createMetric({
    name: "images-per-second",
    volatile: true,
    label: "Digits a second",
    format: (value) => (Math.round(value / 100) * 100).toLocaleString("en"),
  });
  const backend = createMetric({ name: "backend", volatile: true, label: "Backend" });
  const tensors = createMetric({ name: "tensors", label: "Tensors" });
  const all = [accuracy, baseline, epoch, step, loss, validationLoss, pace, speed, backend, tensors];
  return {
    element: createElement("div", "demo-numbers", {}, ...all.map(({ element }) => element)),
    setBaseline: baseline.set,
    setBackend: backend.set,
    setTensors: tensors.set,
    show({ moments, spent }: Trainer) {
      const now = moments.at(-1);
      if (now === undefined) return;
      accuracy.set(now.accuracy);
      epoch.set(now.epoch);
      step.set(now.step);
      loss.set(Number.isFinite(now.loss) ? now.loss : "–");
      validationLoss.set(now.validationLoss);
      pace.set(spent.steps > 0 ? spent.milliseconds / spent.steps : "–");
      speed.set(spent.steps > 0 ? (1000 * spent.digits) / spent.milliseconds : "–");
    },
  };
}

function toLoss(loss: number): string {
  return loss.toFixed(loss < 0.1 ? 4 : 3);
}
