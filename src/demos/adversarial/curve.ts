import * as Plot from "@observablehq/plot";
import { toPercent } from "../digits/words.ts";
import { toAccuracyFrame } from "../kit/accuracy.ts";
import { createTip } from "../kit/tip.ts";

export interface Curves {
  readonly epsilons: readonly number[];
  readonly gradient: readonly number[];
  readonly noise: readonly number[];
  /** The ε chosen now. */
  readonly epsilon: number;
}

/** Validation accuracy against ε, for the attack and for random noise of the same size. */
export function drawCurves({ epsilons, gradient, noise, epsilon }: Curves, width: number): Plot.PlotOptions {
  const line = (accuracies: readonly number[], stroke: string, dashes?: string) =>
    Plot.line(
      epsilons.map((x, at) => ({ x, y: accuracies[at] ?? 0 })),
      { x: "x", y: "y", stroke, strokeWidth: 2.25, ...(dashes && { strokeDasharray: dashes }) },
    );
  const words = (text: string, y: number, fill: string, dy: number) =>
    Plot.text([text], {
      x: epsilons.at(-1) ?? 0,
      y,
      text: String,
      textAnchor: "end",
      dy,
      fill,
      stroke: "var(--surface)",
      strokeWidth: 4,
    });
  return {
    ...toAccuracyFrame(width, 240, 0),
    x: { domain: [0, epsilons.at(-1) ?? 0.5], label: "ε", ticks: 5 },
    marks: [
      Plot.ruleX([epsilon], { stroke: "var(--ink-faint)", strokeWidth: 1.5 }),
      line(noise, "var(--ink-soft)", "5 3"),
      line(gradient, "var(--accent)"),
      words("random noise of the same size", noise.at(-1) ?? 1, "var(--ink-soft)", 14),
      words("against the gradient", gradient.at(-1) ?? 0, "var(--accent)", -9),
      createTip(
        epsilons.map((x, at) => ({ x, attacked: gradient[at] ?? 0, noisy: noise[at] ?? 0 })),
        {
          x: "x",
          y: "attacked",
          title: ({ x, attacked, noisy }) =>
            `ε = ${x.toFixed(2)}: ${toPercent(attacked)} right, with noise ${toPercent(noisy)}`,
        },
      ),
    ],
  };
}
