import * as Plot from "@observablehq/plot";
import { type LandscapeName, landscapes, type Vector } from "#lab/descent";
import { toRgb } from "../kit/colour.ts";
import { readTheme } from "../kit/theme.ts";
import { createTip } from "../kit/tip.ts";
import type { Track } from "./methods.ts";

/** What a landscape must show, as centre and half-extents, and where a walk looks best. */
interface Scene {
  readonly centre: readonly [x: number, y: number];
  readonly half: readonly [x: number, y: number];
  readonly start: readonly [x: number, y: number];
  readonly rate: number;
  readonly steps: number;
  /** Lines stand at equal steps of the height to this power: without it, the low ground would have too few. */
  readonly power: number;
}

/** How each landscape is shown, and where and how its walks begin. */
export const scenes: Readonly<Record<LandscapeName, Scene>> = {
  "stretched-bowl": {
    centre: [-0.2, 0],
    half: [2.5, 1.35],
    start: [-2.1, 0.95],
    rate: 0.13,
    steps: 30,
    power: 0.5,
  },
  "bent-valley": {
    centre: [0, 0.9],
    half: [2, 1.5],
    start: [-1.3, 1.9],
    rate: 0.012,
    steps: 60,
    power: 0.25,
  },
  "two-valleys": {
    centre: [0, 0],
    half: [2.4, 1.5],
    start: [1.95, -1.15],
    rate: 0.08,
    steps: 40,
    power: 0.5,
  },
};

const margins = { marginLeft: 34, marginRight: 8, marginTop: 24, marginBottom: 36 };

/** The piece of the plane that is seen: one unit is equally long both ways, so that right angles stay right. */
export function toView(landscape: LandscapeName, width: number) {
  const { centre, half } = scenes[landscape];
  const height = Math.round(Math.min(430, Math.max(270, width * 0.62)));
  const inner = [
    width - margins.marginLeft - margins.marginRight,
    height - margins.marginTop - margins.marginBottom,
  ] as const;
  const scale = Math.min(inner[0] / half[0], inner[1] / half[1]) / 2;
  const x: [number, number] = [centre[0] - inner[0] / scale / 2, centre[0] + inner[0] / scale / 2];
  const y: [number, number] = [centre[1] - inner[1] / scale / 2, centre[1] + inner[1] / scale / 2];
  return {
    x,
    y,
    height,
    toPixel: (at: Vector) => ({
      left: margins.marginLeft + ((at[0] ?? 0) - x[0]) * scale,
      top: margins.marginTop + (y[1] - (at[1] ?? 0)) * scale,
    }),
  };
}

/** The landscape: lines of equal height, drawn closer together for the low ground. */
export function drawLandscape(landscape: LandscapeName, width: number): Plot.PlotOptions {
  const view = toView(landscape, width);
  const valley = landscapes[landscape];
  const floor = valley.value(valley.minimum);
  const theme = readTheme();
  const colour = (token: string) => `rgb(${toRgb(token).join(",")})`;
  return {
    ...margins,
    height: view.height,
    x: { domain: view.x, label: "weight 1", ticks: width < 480 ? 5 : 9 },
    y: { domain: view.y, label: "weight 2", ticks: 5 },
    color: { type: "linear", range: [colour(theme.paper), colour(theme.rule)], interpolate: "rgb" },
    marks: [
      Plot.contour({
        // A little beyond the frame, where the ends of the lines are cut off.
        x1: view.x[0] - 0.05,
        x2: view.x[1] + 0.05,
        y1: view.y[0] - 0.05,
        y2: view.y[1] + 0.05,
        clip: true,
        fill: (x: number, y: number) => (valley.value([x, y]) - floor) ** scenes[landscape].power,
        thresholds: 16,
        pixelSize: 6,
        stroke: "var(--ink-faint)",
        strokeOpacity: 0.55,
        strokeWidth: 0.75,
      }),
      Plot.dot([valley.minimum], {
        x: "0",
        y: "1",
        symbol: "plus",
        r: 6,
        stroke: "var(--ink)",
        strokeWidth: 2,
      }),
    ],
  };
}

/** The paths so far, on nothing: they lie over the landscape, so that a drag redraws only them. */
export function drawTracks(
  landscape: LandscapeName,
  tracks: readonly Track[],
  width: number,
): Plot.PlotOptions {
  const view = toView(landscape, width);
  const [start] = tracks[0]?.path ?? [];
  return {
    ...margins,
    height: view.height,
    x: { domain: view.x, axis: null },
    y: { domain: view.y, axis: null },
    marks: [
      ...tracks.flatMap(({ method, path }) => [
        Plot.line(path, {
          x: "0",
          y: "1",
          stroke: method.colour,
          strokeWidth: 2,
          strokeDasharray: method.dash,
          strokeLinejoin: "round",
          clip: true,
        }),
        Plot.dot(path.slice(1), { x: "0", y: "1", r: 2, fill: method.colour, clip: true }),
        Plot.dot(path.slice(-1), {
          x: "0",
          y: "1",
          r: 5,
          fill: method.colour,
          stroke: "var(--surface)",
          strokeWidth: 1.5,
          clip: true,
        }),
      ]),
      Plot.dot(start === undefined ? [] : [start], {
        x: "0",
        y: "1",
        r: 8,
        fill: "var(--surface)",
        stroke: "var(--ink)",
        strokeWidth: 2.5,
      }),
      createTip(
        tracks.flatMap(({ method, path }) => path.map(([x = 0, y = 0], step) => ({ method, step, x, y }))),
        {
          x: "x",
          y: "y",
          title: ({ method, step, x, y }) =>
            `${method.label}, step ${step}: loss ${landscapes[landscape].value([x, y]).toPrecision(3)}`,
        },
      ),
    ],
  };
}
