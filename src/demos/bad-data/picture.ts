import * as Plot from "@observablehq/plot";
import { toAccuracyFrame } from "../kit/accuracy.ts";
import { createTip } from "../kit/tip.ts";

export interface History {
  /** Accuracy after each training, the first on the labels as given. */
  readonly rounds: readonly number[];
  /** Accuracy of the same training on the true labels. */
  readonly clean: number;
  /** What the training under way is worth so far. */
  readonly present: number | undefined;
}

/** Validation accuracy training by training, with the line that clean labels reach. */
export function drawHistory({ rounds, clean, present }: History, width: number): Plot.PlotOptions {
  const points = rounds.map((accuracy, at) => ({ training: at + 1, accuracy }));
  const growing = present === undefined ? [] : [{ training: rounds.length + 1, accuracy: present }];
  const last = Math.max(5, rounds.length + growing.length);
  const floor = Math.min(0.9, Math.floor(Math.min(...rounds, 1) * 20 - 0.2) / 20);
  return {
    ...toAccuracyFrame(width, 220, floor),
    x: {
      domain: [0.7, last + 0.3],
      label: "training",
      ticks: Array.from({ length: last }, (_, at) => at + 1),
      tickFormat: "d",
    },
    marks: [
      Plot.ruleY([clean], { stroke: "var(--good)", strokeDasharray: "4 3", strokeWidth: 1.5 }),
      Plot.text([clean], {
        x: last + 0.3,
        y: clean,
        text: (share: number) => `no label flipped: ${(share * 100).toFixed(1)}%`,
        textAnchor: "end",
        dy: -9,
        fill: "var(--good)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      Plot.line(points, { x: "training", y: "accuracy", stroke: "var(--accent)", strokeWidth: 2.25 }),
      Plot.dot(points, { x: "training", y: "accuracy", r: 4.5, fill: "var(--accent)" }),
      Plot.dot(growing, {
        x: "training",
        y: "accuracy",
        r: 4.5,
        stroke: "var(--accent)",
        strokeWidth: 1.5,
        clip: true,
      }),
      Plot.text(points, {
        x: "training",
        y: "accuracy",
        text: ({ accuracy }: { accuracy: number }) => `${(accuracy * 100).toFixed(1)}%`,
        dy: 15,
        fill: "var(--ink)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      createTip([...points, ...growing], {
        x: "training",
        y: "accuracy",
        title: ({ training, accuracy }) =>
          `training ${training}: ${(accuracy * 100).toFixed(1)}%, ${((clean - accuracy) * 100).toFixed(1)} points short`,
      }),
    ],
  };
}
