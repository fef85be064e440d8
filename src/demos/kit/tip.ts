import * as Plot from "@observablehq/plot";

export interface TipOptions<Point> {
  readonly x: string | ((point: Point) => number);
  readonly y: string | ((point: Point) => number);
  /** What is said of a point. */
  readonly title: (point: Point) => string;
}

/** Reads the point nearest to the pointer or the finger. */
export function createTip<Point>(points: readonly Point[], { x, y, title }: TipOptions<Point>): Plot.Markish {
  return Plot.tip(
    points,
    Plot.pointer({ x, y, title, fill: "var(--surface)", stroke: "var(--rule)", maxRadius: 60 }),
  );
}
