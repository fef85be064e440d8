import * as Plot from "@observablehq/plot";
import { createTip } from "../kit/tip.ts";
import type { Moment } from "./trainer.ts";

export interface Curves {
  readonly moments: readonly Moment[];
  /** The training before this one, drawn faintly to compare with. */
  readonly earlier: readonly Pick<Moment, "epoch" | "accuracy" | "validationLoss">[];
  /** The baseline's accuracy. */
  readonly baseline: number;
  /** Epochs on the axis at least. */
  readonly epochs: number;
}

const frame = (width: number) => ({
  height: width < 300 ? 200 : 230,
  marginLeft: 42,
  marginRight: 10,
  marginTop: 24,
  marginBottom: 36,
});

const toSpan = ({ moments, earlier, epochs }: Curves) =>
  Math.max(epochs, moments.at(-1)?.epoch ?? 0, earlier.at(-1)?.epoch ?? 0);

/**
 * Accuracy against epochs. The scale is logarithmic in the mistakes: 90%, 95% and 97.5% are equally far apart, since each
 * halves what is wrong. On a plain scale the baseline and everything that beats it would be one line.
 */
export function drawAccuracy(curves: Curves, width: number): Plot.PlotOptions {
  const toError = ({ accuracy }: Pick<Moment, "accuracy">) => Math.max(1 - accuracy, 1 / 420);
  const span = toSpan(curves);
  return {
    ...frame(width),
    x: { domain: [0, span], label: "epochs", ticks: 5 },
    y: {
      type: "log",
      domain: [0.7, 0.006],
      label: "validation accuracy",
      labelArrow: "up",
      ticks: [0.5, 0.2, 0.1, 0.05, 0.02, 0.01],
      tickFormat: (error: number) => `${Math.round(100 - error * 100)}%`,
      grid: true,
    },
    marks: [
      Plot.ruleY([1 - curves.baseline], {
        stroke: "var(--ink-soft)",
        strokeDasharray: "4 3",
        strokeWidth: 1.5,
      }),
      Plot.line(curves.earlier, { x: "epoch", y: toError, stroke: "var(--ink-faint)", strokeOpacity: 0.6 }),
      Plot.text([curves.baseline], {
        x: span,
        y: 1 - curves.baseline,
        text: (share: number) => `baseline ${(share * 100).toFixed(1)}%`,
        textAnchor: "end",
        dy: 9,
        fill: "var(--ink-soft)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      Plot.line(curves.moments, { x: "epoch", y: toError, stroke: "var(--accent)", strokeWidth: 2.25 }),
      Plot.dot(curves.moments.slice(-1), { x: "epoch", y: toError, r: 4.5, fill: "var(--accent)" }),
      createTip(curves.moments, {
        x: "epoch",
        y: toError,
        title: ({ epoch, accuracy }) => `epoch ${toEpoch(epoch)}: ${(100 * accuracy).toFixed(1)}%`,
      }),
    ],
  };
}

/** Loss against epochs: of the batches as they are trained on, and of the validation digits, which nothing is trained on. */
export function drawLoss(curves: Curves, width: number): Plot.PlotOptions {
  const trained = curves.moments.filter(({ loss }) => Number.isFinite(loss));
  const last = curves.moments.slice(-1);
  return {
    ...frame(width),
    x: { domain: [0, toSpan(curves)], label: "epochs", ticks: 5 },
    y: {
      type: "log",
      domain: [0.01, 1.5],
      clamp: true,
      label: "loss",
      ticks: [0.01, 0.03, 0.1, 0.3, 1],
      tickFormat: String,
      grid: true,
    },
    marks: [
      Plot.line(curves.earlier, {
        x: "epoch",
        y: "validationLoss",
        stroke: "var(--ink-faint)",
        strokeOpacity: 0.6,
      }),
      Plot.line(trained, {
        x: "epoch",
        y: "loss",
        stroke: "var(--three)",
        strokeWidth: 1.75,
        strokeDasharray: "5 3",
      }),
      Plot.line(curves.moments, {
        x: "epoch",
        y: "validationLoss",
        stroke: "var(--accent)",
        strokeWidth: 2.25,
      }),
      Plot.text(["on the batches"], {
        text: String,
        frameAnchor: "bottom-left",
        dx: 8,
        dy: -22,
        fill: "var(--three)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      Plot.text(["on the validation digits"], {
        text: String,
        frameAnchor: "bottom-left",
        dx: 8,
        dy: -6,
        fill: "var(--accent)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      Plot.dot(last, { x: "epoch", y: "validationLoss", r: 4.5, fill: "var(--accent)" }),
      createTip(curves.moments, {
        x: "epoch",
        y: "validationLoss",
        title: ({ epoch, validationLoss }) => `epoch ${toEpoch(epoch)}: ${validationLoss.toFixed(4)}`,
      }),
    ],
  };
}

const toEpoch = (epoch: number): string => epoch.toFixed(1).replace(".0", "");
