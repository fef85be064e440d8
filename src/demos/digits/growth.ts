import { axisX, axisY, dot, gridY, line, ruleX, text } from "@observablehq/plot";
import { createChart } from "../kit/chart.ts";
import { readTheme } from "../kit/theme.ts";
import { createTip } from "../kit/tip.ts";

export interface GrowthPoint {
  readonly count: number;
  readonly l1: number;
  readonly l2: number;
}

export interface GrowthChart {
  readonly element: HTMLElement;
  add(point: GrowthPoint): void;
  /** Takes all points away. */
  clear(): void;
  /** Shows which count the pictures stand at. */
  mark(count: number): void;
}

/** Accuracy against the number of digits averaged, on a logarithmic scale. */
export function createGrowthChart(invalidation?: Promise<unknown>): GrowthChart {
  const points: GrowthPoint[] = [];
  let marked = 1;
  const chart = createChart({
    label: "Accuracy against the number of digits averaged",
    invalidation,
    draw(width) {
      const { accent, warn, inkFaint } = readTheme();
      const curve = (key: "l1" | "l2", colour: string, dy: number) => [
        line(points, { x: "count", y: key, stroke: colour, strokeWidth: 2 }),
        dot(points, { x: "count", y: key, fill: colour, r: 2.5 }),
        text(points.slice(-1), {
          x: "count",
          y: key,
          text: [key.toUpperCase()],
          fill: colour,
          fontWeight: 600,
          textAnchor: "start",
          dx: 7,
          dy,
        }),
      ];
      return {
        height: Math.min(280, width * 0.72),
        marginLeft: 44,
        marginRight: 30,
        marginBottom: 42,
        x: { type: "log", domain: [1, 826], label: "digits averaged, of each class", labelOffset: 36 },
        y: { domain: [0.5, 1], label: "accuracy" },
        marks: [
          gridY({ stroke: inkFaint, strokeOpacity: 0.25 }),
          axisX({ ticks: [1, 10, 100], tickFormat: "d" }),
          axisY({ ticks: 5, tickFormat: "%" }),
          ruleX([marked], { stroke: inkFaint, strokeDasharray: "4 3" }),
          ...curve("l1", warn, 4),
          ...curve("l2", accent, -4),
          createTip(points, {
            x: "count",
            y: "l2",
            title: ({ count, l1, l2 }) => `${count} of each: L1 ${toShare(l1)}, L2 ${toShare(l2)}`,
          }),
        ],
      };
    },
  });
  return {
    element: chart.element,
    clear() {
      points.length = 0;
      chart.redraw();
    },
    add(point) {
      points.push(point);
      chart.redraw();
      const last = `${toShare(point.l1)} (L1) and ${toShare(point.l2)} (L2)`;
      chart.describe(
        `Accuracy against the number of digits averaged: ${last} with ${point.count} of each class.`,
      );
    },
    mark(count) {
      marked = count;
      chart.redraw();
    },
  };
}

function toShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
