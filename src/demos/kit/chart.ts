import * as Plot from "@observablehq/plot";
import { createElement } from "./element.ts";
import { isDark, onThemeChange } from "./theme.ts";

export interface ChartOptions {
  /** What the chart shows, in words. */
  readonly label: string;
  /** Says what to draw for a width in CSS pixels. Called again on resize, on a change of theme, and by `redraw`. */
  readonly draw: (width: number, dark: boolean) => Plot.PlotOptions;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface Chart {
  readonly element: HTMLElement;
  /** Draws with one of the next frames, however often it is called before it. */
  redraw(): void;
  /** The place under a pointer in the chart's own units, as far as its scales can say. */
  findPoint(pointer: {
    readonly clientX: number;
    readonly clientY: number;
  }): { x: number; y: number } | undefined;
  /** Says anew what the chart shows. */
  describe(label: string): void;
  dispose(): void;
}

/** Width of the first drawing, made before the chart stands in the page: on a phone no wider than it can be, so that it is as tall as the next. */
const findUnseenWidth = (): number => Math.min(640, document.documentElement.clientWidth - 64);

/** Drawings that wait for a frame, one in each, so that several charts that change together make no long task. */
const waiting = new Set<() => void>();
let frame = 0;

function drawNext(): void {
  frame = 0;
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) frame = requestAnimationFrame(drawNext);
  next();
}

/** A Plot that keeps to its container's width and to the page's colours: text is drawn in `currentColor`. */
export function createChart({ label, draw, invalidation }: ChartOptions): Chart {
  const element = createElement("div", "demo-chart", { role: "img", "aria-label": label });
  // As wide as the chart and without height: a chart may be drawn as its width is told, and the width is not told again for it.
  const ruler = createElement("div", "demo-ruler");
  let drawnWidth = 0;
  let arrival = requestAnimationFrame(() => arrive());
  let plot: ReturnType<typeof Plot.plot> | undefined;

  const redrawNow = () => {
    waiting.delete(redrawNow);
    drawnWidth = Math.floor(ruler.clientWidth) || findUnseenWidth();
    const options = draw(drawnWidth, isDark());
    const style = { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" };
    plot = Plot.plot({ width: drawnWidth, ...options, style });
    // The chart as a whole is named; Plot's names of its groups, which have no role, are not allowed.
    for (const group of plot.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
    element.replaceChildren(ruler, plot);
  };
  const redraw = () => {
    // Not in the page yet, it is drawn as it comes in.
    if (arrival !== 0) return;
    waiting.add(redrawNow);
    if (frame === 0) frame = requestAnimationFrame(drawNext);
  };
  // In the first frame of the page that has it, before anything of that frame has its place: all charts of a demo together.
  const arrive = () => {
    arrival = element.isConnected ? 0 : requestAnimationFrame(arrive);
    if (arrival === 0) redrawNow();
  };
  const observer = new ResizeObserver(() => {
    const width = Math.floor(ruler.clientWidth);
    // At once, or a frame in the width of before would be seen. Folded away it has no width, and nothing to draw for.
    if (width > 0 && width !== drawnWidth) redrawNow();
  });
  observer.observe(ruler);
  const forget = onThemeChange(redraw);
  const dispose = () => {
    cancelAnimationFrame(arrival);
    waiting.delete(redrawNow);
    observer.disconnect();
    forget();
  };
  void invalidation?.then(dispose);
  redrawNow();
  return {
    element,
    redraw,
    findPoint({ clientX, clientY }) {
      const box = plot?.getBoundingClientRect();
      const x = plot?.scale("x")?.invert?.(clientX - (box?.left ?? 0));
      const y = plot?.scale("y")?.invert?.(clientY - (box?.top ?? 0));
      return typeof x === "number" && typeof y === "number" ? { x, y } : undefined;
    },
    describe: (text) => element.setAttribute("aria-label", text),
    dispose,
  };
}
