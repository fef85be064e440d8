/** Plotly, in the smaller bundle where that is enough. */
import type { Draw } from "./start.ts";

/** What the bundle for plane charts draws. */
const plane = new Set(
  "bar box contour heatmap histogram histogram2d histogram2dcontour image pie scatter scatterternary violin".split(
    " ",
  ),
);

export const draw: Draw = async (seat, spec) => {
  const { data, layout, frames } = toFigure(spec);
  const isPlane = data.every(({ type }) => type === undefined || plane.has(String(type)));
  const { newPlot } = isPlane
    ? await import("plotly.js-cartesian-dist-min")
    : await import("plotly.js-strict-dist-min");
  // As wide as there is room, and never wider.
  const { width, ...others } = layout;
  const fits = typeof width === "number" && width <= seat.clientWidth;
  await newPlot(
    seat,
    { data, layout: fits ? layout : { ...others, autosize: true }, frames },
    { responsive: true, displaylogo: false, showSendToCloud: false, showLink: false },
  );
};

interface Figure {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly frames: readonly unknown[];
}

function toFigure(spec: unknown): Figure {
  const { data, layout, frames } = isRecord(spec) ? spec : {};
  if (!Array.isArray(data)) throw new Error("its specification is not Plotly's");
  return {
    data: data.filter(isRecord),
    layout: isRecord(layout) ? layout : {},
    frames: Array.isArray(frames) ? frames : [],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
