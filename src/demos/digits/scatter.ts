import { axisX, axisY, dot, link, text } from "@observablehq/plot";
import type { Baseline, Distance } from "#lab/baseline";
import { createChart } from "../kit/chart.ts";
import { readTheme } from "../kit/theme.ts";
import { createTip } from "../kit/tip.ts";

export interface DistanceChartOptions {
  readonly result: Baseline;
  readonly labels: Uint8Array;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface DistanceChart {
  readonly element: HTMLElement;
  show(distance: Distance): void;
  /** Rings one digit. */
  pick(index: number): void;
}

interface Point {
  readonly index: number;
  readonly label: number;
  readonly to3: number;
  readonly to7: number;
}

/** Every validation digit by its distances to both ideals. On the diagonal they are equal: it is where the baseline decides. */
export function createDistanceChart({ result, labels, invalidation }: DistanceChartOptions): DistanceChart {
  let distance: Distance = "l2";
  let picked: number | undefined;
  const findPoints = (): Point[] =>
    [...labels].map((label, index) => ({
      index,
      label,
      to3: result.distances[distance][index * 2] ?? 0,
      to7: result.distances[distance][index * 2 + 1] ?? 0,
    }));

  const chart = createChart({
    label: "",
    invalidation,
    draw(width) {
      const { three, seven, ink, inkSoft } = readTheme();
      const points = findPoints();
      const values = points.flatMap(({ to3, to7 }) => [to3, to7]);
      const domain = [Math.min(...values) * 0.96, Math.max(...values) * 1.03];
      const [low = 0, high = 1] = domain;
      const size = Math.min(width, 400);
      const corner = (words: string, x: number, y: number, anchor: "start" | "end", colour: string) =>
        text([words], {
          frameAnchor: "middle",
          x: [x],
          y: [y],
          textAnchor: anchor,
          fill: colour,
          fontWeight: 600,
        });
      return {
        width,
        height: size,
        marginLeft: 48,
        marginBottom: 38,
        x: { domain, label: "distance to the ideal 3" },
        y: { domain, label: "distance to the ideal 7" },
        marks: [
          axisX({ ticks: 5 }),
          axisY({ ticks: 5 }),
          link([[low, high]], {
            x1: low,
            y1: low,
            x2: high,
            y2: high,
            stroke: inkSoft,
            strokeDasharray: "5 4",
          }),
          corner("called 3", low + (high - low) * 0.03, high, "start", three),
          corner("called 7", high, low + (high - low) * 0.03, "end", seven),
          dot(points, {
            x: "to3",
            y: "to7",
            r: 2.6,
            fill: ({ label }: Point) => (label === 3 ? three : seven),
            fillOpacity: 0.75,
            symbol: ({ label }: Point) => (label === 3 ? "circle" : "square"),
          }),
          dot(picked === undefined ? [] : points.slice(picked, picked + 1), {
            x: "to3",
            y: "to7",
            r: 8,
            stroke: ink,
            strokeWidth: 2,
          }),
          createTip(points, {
            x: "to3",
            y: "to7",
            title: ({ index, label, to3, to7 }) =>
              `digit ${index}, a ${label}: ${to3.toFixed(3)} to 3, ${to7.toFixed(3)} to 7`,
          }),
        ],
        symbol: { type: "identity" },
      };
    },
  });

  return {
    element: chart.element,
    show(next) {
      distance = next;
      picked = undefined;
      chart.redraw();
      chart.describe(
        `Every validation digit by its ${next.toUpperCase()} distances to both ideals; ${result[next].mistakes.length} lie on the wrong side of the diagonal.`,
      );
    },
    pick(index) {
      picked = index;
      chart.redraw();
    },
  };
}
