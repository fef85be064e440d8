import type * as Plot from "@observablehq/plot";

/** A small chart of accuracy: its margins, and an axis in percent from `floor` to 100%. */
export function toAccuracyFrame(width: number, height: number, floor: number) {
  return {
    height: width < 300 ? Math.min(height, 210) : height,
    marginLeft: 44,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 36,
    y: {
      domain: [floor, 1],
      label: "validation accuracy",
      labelArrow: "up",
      ticks: 5,
      tickFormat: (share: number) => `${Math.round(share * 100)}%`,
      grid: true,
    },
  } satisfies Plot.PlotOptions;
}
