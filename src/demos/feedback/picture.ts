import * as Plot from "@observablehq/plot";
import { findRests, findTruth, findUrnDensity, type LoopRun, type LoopSettings } from "#lab/feedback";
import { createTip } from "../kit/tip.ts";
import type { LoopPicture } from "./panel.ts";

/** Everything that the two charts draw. */
export interface LoopView {
  readonly settings: LoopSettings;
  readonly runs: readonly LoopRun[];
  readonly picture: LoopPicture;
  /** The day up to which the histories are shown. */
  readonly day: number;
  readonly days: number;
}

const bins = 25;
const marginTop = 22;

/** All histories as faint lines, one as a strong one, and the truth. */
export function drawHistories({ settings, runs, picture, day, days }: LoopView, width: number) {
  const narrow = width < 480;
  // As many points as a faint line needs: a hundred lines are drawn anew for every move of a slider.
  const step = Math.max(1, Math.round(days / 70));
  const lines = runs.flatMap((run, index) => toPoints(run[picture], day, step, index));
  const first = lines.filter(({ run }) => run === 0);
  return {
    height: narrow ? 250 : 300,
    marginLeft: 44,
    marginRight: width < 480 ? 20 : 14,
    marginTop,
    marginBottom: 36,
    x: { domain: [0, days], label: "day", ticks: narrow ? 4 : 8 },
    y: {
      domain: [0, 1],
      ticks: 5,
      tickFormat: "%",
      grid: true,
      label: picture === "record" ? "north’s share of the record" : "north’s share of all patrols so far",
    },
    marks: [
      Plot.line(lines, { x: "day", y: "share", z: "run", stroke: "var(--seven)", strokeOpacity: 0.22 }),
      Plot.line(first, { x: "day", y: "share", stroke: "var(--three)", strokeWidth: 2.5 }),
      Plot.dot(first.slice(-1), { x: "day", y: "share", r: 4, fill: "var(--three)" }),
      Plot.ruleY([findTruth(settings)], {
        stroke: "var(--ink)",
        strokeDasharray: "5 4",
        strokeWidth: 1.5,
      }),
      Plot.text([findTruth(settings)], {
        x: days,
        y: (share: number) => share,
        text: () => "the truth",
        textAnchor: "end",
        dy: -8,
        fill: "var(--ink)",
        stroke: "var(--surface)",
        strokeWidth: 4,
      }),
      createTip(first, {
        x: "day",
        y: "share",
        title: ({ day: at, share }) => `day ${at}: ${(100 * share).toFixed(1)}%`,
      }),
    ],
  } satisfies Plot.PlotOptions;
}

interface Point {
  readonly run: number;
  readonly day: number;
  readonly share: number;
}

function toPoints(shares: Float64Array, day: number, step: number, run: number): Point[] {
  const at = Array.from({ length: Math.floor(day / step) + 1 }, (_, index) => index * step);
  if (at.at(-1) !== day) at.push(day);
  return at.map((now) => ({ run, day: now, share: shares[now] ?? 0 }));
}

/** How the histories are spread on the day shown, where arithmetic says they must end, and the truth. */
export function drawSpread({ settings, runs, picture, day }: LoopView, width: number) {
  const counts = Array.from({ length: bins }, (_, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    count: 0,
  }));
  for (const run of runs) {
    const bin = counts[Math.min(bins - 1, Math.floor((run[picture][day] ?? 0) * bins))];
    if (bin !== undefined) bin.count += 1;
  }
  const rests = findRests(settings) ?? [];
  const limit = isUrn(settings)
    ? Array.from({ length: 101 }, (_, step) => ({
        share: step / 100,
        count: (findUrnDensity(settings.start, step / 100) * runs.length) / bins,
      }))
    : [];
  const top = Math.max(10, ...counts.map(({ count }) => count), ...limit.map(({ count }) => count));
  return {
    height: 130,
    marginLeft: 44,
    marginRight: width < 480 ? 20 : 14,
    marginTop,
    marginBottom: 36,
    x: { domain: [0, 1], tickFormat: "%", label: "north’s share", ticks: width < 480 ? 5 : 10 },
    y: { domain: [0, top], ticks: 3, label: `histories of ${runs.length}` },
    marks: [
      Plot.rectY(counts, {
        x1: "from",
        x2: "to",
        y: "count",
        insetLeft: 1,
        fill: "var(--seven)",
        fillOpacity: 0.55,
      }),
      Plot.line(limit, { x: "share", y: "count", stroke: "var(--ink-soft)", strokeWidth: 2 }),
      Plot.dot(rests, {
        x: (share: number) => share,
        y: 0,
        r: 6,
        symbol: "triangle",
        fill: "var(--three)",
        stroke: "var(--surface)",
        clip: false,
      }),
      Plot.ruleX([findTruth(settings)], { stroke: "var(--ink)", strokeDasharray: "5 4", strokeWidth: 1.5 }),
      Plot.ruleY([0], { stroke: "var(--ink-faint)" }),
      createTip(counts, {
        x: ({ from, to }) => (from + to) / 2,
        y: "count",
        title: ({ from, to, count }) =>
          `${count} of ${runs.length} between ${Math.round(100 * from)}% and ${Math.round(100 * to)}%`,
      }),
    ],
  } satisfies Plot.PlotOptions;
}

/** Whether the record is Pólya's urn, whose limit is known. */
export function isUrn({ rule, rates: [north, south], exploration, correction }: LoopSettings): boolean {
  return rule === "proportional" && north === south && exploration === 0 && !correction;
}
