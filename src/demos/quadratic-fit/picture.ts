import * as Plot from "@observablehq/plot";
import { predictSpeed, type Roll, type TimeUnit, type Weights } from "#lab/descent-quadratic";
import { createTip } from "../kit/tip.ts";

/** The measurements, the curve, and the gap between them that the loss is made of. */
export function drawFit(roll: Roll, weights: Weights, unit: TimeUnit, width: number): Plot.PlotOptions {
  const narrow = width < 480;
  const curve = Array.from({ length: 96 }, (_, index) => {
    const t = -0.5 + (20 * index) / 95;
    return { t, speed: predictSpeed(weights, t, unit) };
  });
  const points = roll.time.map((t, index) => ({
    t,
    speed: roll.speed[index] ?? 0,
    predicted: predictSpeed(weights, t, unit),
  }));
  return {
    height: Math.round(Math.min(320, Math.max(240, width * 0.5))),
    marginLeft: narrow ? 32 : 44,
    marginRight: 12,
    marginTop: 22,
    marginBottom: 36,
    x: { domain: [-0.5, 19.5], label: "time (s)", ticks: narrow ? 5 : 10 },
    y: { domain: [-12, 82], label: "speed", ticks: 5, grid: true },
    marks: [
      Plot.ruleX(points, {
        x: "t",
        y1: "speed",
        y2: "predicted",
        stroke: "var(--three)",
        strokeOpacity: 0.55,
        strokeWidth: 1.5,
        clip: true,
      }),
      Plot.line(curve, { x: "t", y: "speed", stroke: "var(--accent)", strokeWidth: 2.5, clip: true }),
      Plot.dot(points, {
        x: "t",
        y: "speed",
        r: 4,
        fill: "var(--ink)",
        stroke: "var(--surface)",
        clip: true,
      }),
      createTip(points, {
        x: "t",
        y: "speed",
        title: ({ t, speed, predicted }) =>
          `${t} s: measured ${speed.toFixed(1)}, on the curve ${predicted.toFixed(1)}`,
      }),
    ],
  };
}

/** The loss of every step of a descent, on a logarithmic scale, above the loss of the best curve there is. */
export function drawLosses(losses: readonly number[], best: number, width: number): Plot.PlotOptions {
  const last = Math.max(10, losses.length - 1);
  const steps = losses.map((loss, step) => ({ step, loss }));
  return {
    height: 130,
    marginLeft: width < 480 ? 32 : 44,
    marginRight: 12,
    marginTop: 22,
    marginBottom: 34,
    x: { domain: [0, last], label: "steps", ticks: Math.min(last, width < 480 ? 4 : 8) },
    y: { type: "log", domain: [2, 20000], label: "loss", ticks: 4, tickFormat: "~s", grid: true },
    marks: [
      Plot.ruleY([best], { stroke: "var(--ink-soft)", strokeDasharray: "4 3" }),
      Plot.text([{ x: 0, y: best }], {
        x: "x",
        y: "y",
        text: () => `least squares ${best.toFixed(1)}`,
        textAnchor: "start",
        dx: 6,
        dy: -8,
        fill: "var(--ink-soft)",
      }),
      Plot.line(steps, { x: "step", y: "loss", stroke: "var(--three)", strokeWidth: 2, clip: true }),
      Plot.dot(losses.slice(-1), {
        x: () => losses.length - 1,
        y: (loss: number) => loss,
        r: 4,
        fill: "var(--three)",
      }),
      createTip(steps, {
        x: "step",
        y: "loss",
        title: ({ step, loss }) => `step ${step}: ${loss.toFixed(1)}`,
      }),
    ],
  };
}
