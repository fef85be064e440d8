import * as Plot from "@observablehq/plot";
import { type CurveName, curves, type Vector } from "#lab/descent";
import { createTip } from "../kit/tip.ts";
import { toText, type Walk } from "./words.ts";

/** What is drawn of each curve: room for its shape, and for a step beyond it. */
const views: Readonly<Record<CurveName, { readonly x: [number, number]; readonly y: [number, number] }>> = {
  bowl: { x: [-2.6, 2.6], y: [-0.6, 6.4] },
  "two-valleys": { x: [-2.4, 2.4], y: [-1.75, 2.4] },
};

/** Half the length of the drawn tangent, as a share of the picture's width. */
const tangentReach = 0.13;

/** The curve, every place the ball has been, the tangent or parabola under it, and where the next step would land. */
export function drawWalk(walk: Walk, next: Vector, width: number): Plot.PlotOptions {
  const { curve, path } = walk;
  const [at = 0] = path.at(-1) ?? [];
  const [target = 0] = next;
  const height = (x: number) => curves[curve].value([x]);
  const view = toView(curve, at, height(at));
  const groundLine = view.y[0] + (view.y[1] - view.y[0]) * 0.035;
  // An arrow shorter than its head says nothing.
  const shown = Math.abs(target - at) * width > (view.x[1] - view.x[0]) * 8;
  const narrow = width < 480;
  const trail = path.map(([x = 0], step) => ({ x, y: height(x), step }));
  return {
    height: Math.round(Math.min(340, Math.max(250, width * 0.62))),
    marginLeft: narrow ? 30 : 44,
    marginRight: 12,
    marginTop: 16,
    marginBottom: 36,
    x: { domain: view.x, label: "weight x", ticks: narrow ? 5 : 9 },
    y: { domain: view.y, label: "loss", ticks: narrow ? 4 : 6, grid: true },
    marks: [
      Plot.line(sample(view.x, height), {
        x: "x",
        y: "y",
        stroke: "var(--ink-soft)",
        strokeWidth: 2.5,
        clip: true,
      }),
      Plot.line(trail, {
        x: "x",
        y: "y",
        stroke: "var(--accent)",
        strokeWidth: 1,
        strokeOpacity: 0.6,
        clip: true,
      }),
      Plot.dot(trail.slice(0, -1), {
        x: "x",
        y: "y",
        fill: "var(--accent)",
        r: 3.5,
        fillOpacity: 0.55,
        clip: true,
      }),
      Plot.line(toGuide(walk, at, view.x), {
        x: "x",
        y: "y",
        stroke: "var(--three)",
        strokeWidth: 2,
        strokeDasharray: walk.method === "newton" ? "5 4" : "none",
        clip: true,
      }),
      Plot.dot([{ x: target, y: height(target) }], {
        x: "x",
        y: "y",
        r: 8,
        stroke: "var(--accent)",
        strokeWidth: 1.5,
        strokeDasharray: "3 2",
        clip: true,
      }),
      Plot.arrow(shown ? [{ x1: at, x2: target, y: groundLine }] : [], {
        x1: "x1",
        x2: "x2",
        y1: "y",
        y2: "y",
        stroke: "var(--accent)",
        strokeWidth: 2.5,
        inset: 0,
        headLength: 7,
        clip: true,
      }),
      Plot.ruleX([at], {
        y1: view.y[0],
        y2: height(at),
        stroke: "var(--accent)",
        strokeOpacity: 0.35,
        clip: true,
      }),
      Plot.dot([{ x: at, y: height(at) }], {
        x: "x",
        y: "y",
        r: 9,
        fill: "var(--accent)",
        stroke: "var(--surface)",
        strokeWidth: 2,
        clip: true,
      }),
      createTip(trail, {
        x: "x",
        y: "y",
        title: ({ x, y, step }) => `step ${step}: x = ${toText(x)}, loss ${toText(y)}`,
      }),
    ],
  };
}

/** Draws back so far that a ball on its way out of the valley stays in sight. */
function toView(curve: CurveName, at: number, height: number) {
  const { x, y } = views[curve];
  const reach = Math.max(x[1], Math.abs(at) * 1.1);
  const top = Math.max(y[1], height * 1.1);
  const floor = y[0] * (top / y[1]);
  return { x: [-reach, reach], y: [floor, top] } satisfies { x: [number, number]; y: [number, number] };
}

/** What the method sees from where it stands: a line with the curve's slope, or a parabola with its curvature too. */
function toGuide({ curve, method }: Walk, at: number, [low, high]: [number, number]) {
  const valley = curves[curve];
  const [slope = 0] = valley.gradient([at]);
  const curvature = method === "newton" ? (valley.hessian([at])[0]?.[0] ?? 0) : 0;
  const guide = (x: number) => valley.value([at]) + slope * (x - at) + (curvature / 2) * (x - at) ** 2;
  if (method === "newton") return sample([low, high], guide);
  // On steep ground the tangent is drawn shorter sideways, so that it looks equally long everywhere.
  const reach = ((high - low) * tangentReach) / Math.hypot(1, slope * 0.6);
  return [at - reach, at + reach].map((x) => ({ x, y: guide(x) }));
}

function sample([low, high]: [number, number], height: (x: number) => number) {
  return Array.from({ length: 161 }, (_, index) => {
    const x = low + ((high - low) * index) / 160;
    return { x, y: height(x) };
  });
}
