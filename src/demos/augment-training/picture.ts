import * as Plot from "@observablehq/plot";
import { type ContestPoint, type ContestRecord, type Side, sides } from "#lab/augment-contest";
import { createTip } from "../kit/tip.ts";

/** How each side is drawn: colour is never the only difference. */
export const strokes: Readonly<Record<Side, { readonly colour: string; readonly dash: string }>> = {
  plain: { colour: "var(--three)", dash: "6 3" },
  augmented: { colour: "var(--accent)", dash: "none" },
};

const frame = (width: number) => ({
  height: width < 300 ? 210 : 250,
  marginLeft: 46,
  marginRight: 12,
  marginTop: 24,
  marginBottom: 36,
});

/** Mistakes on a logarithmic scale, labelled as accuracy: each halving of the mistakes is one step up. */
export function drawAccuracy(
  contests: readonly ContestRecord[],
  epochs: number,
  width: number,
): Plot.PlotOptions {
  return {
    ...frame(width),
    x: { domain: [0, epochs], label: "epochs", ticks: 5 },
    y: {
      type: "log",
      domain: [0.2, 0.0095],
      clamp: true,
      label: "validation accuracy",
      labelArrow: "up",
      ticks: [0.2, 0.1, 0.05, 0.03, 0.02, 0.01],
      tickFormat: (error: number) => `${Math.round(100 - error * 100)}%`,
      grid: true,
    },
    marks: drawSides(
      contests,
      ({ accuracy }) => 1 - accuracy,
      ({ accuracy }) => `${(100 * accuracy).toFixed(1)}%`,
    ),
  };
}

/** Loss on the batches, which tells what each net has to learn, on a logarithmic scale. */
export function drawLoss(
  contests: readonly ContestRecord[],
  epochs: number,
  width: number,
): Plot.PlotOptions {
  return {
    ...frame(width),
    x: { domain: [0, epochs], label: "epochs", ticks: 5 },
    y: {
      type: "log",
      domain: [0.001, 1],
      clamp: true,
      label: "loss on the batches",
      labelArrow: "up",
      ticks: [0.001, 0.01, 0.1, 1],
      tickFormat: String,
      grid: true,
    },
    marks: drawSides(
      contests,
      ({ batchLoss }) => batchLoss,
      ({ batchLoss }) => batchLoss.toFixed(4),
    ),
  };
}

const names: Readonly<Record<Side, string>> = { plain: "without", augmented: "with augmentation" };

function drawSides(
  contests: readonly ContestRecord[],
  y: (point: ContestPoint) => number,
  read: (point: ContestPoint) => string,
): Plot.Markish[] {
  const last = contests.length - 1;
  return contests.flatMap(({ points }, at) =>
    sides.flatMap((side) => {
      const shown = points[side].filter((point) => Number.isFinite(y(point)));
      const { colour, dash } = strokes[side];
      const now = at === last;
      return [
        Plot.line(shown, {
          x: "epoch",
          y,
          stroke: colour,
          strokeDasharray: dash,
          strokeWidth: now ? 2.25 : 1,
          strokeOpacity: now ? 1 : 0.35,
        }),
        ...(now ? [Plot.dot(shown.slice(-1), { x: "epoch", y, r: 4, fill: colour })] : []),
        createTip(shown, {
          x: "epoch",
          y,
          title: (point) => `${names[side]}, epoch ${point.epoch}: ${read(point)}`,
        }),
      ];
    }),
  );
}
