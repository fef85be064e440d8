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

/** The width of a chart that has none, since it is folded away. */
const unseenWidth = 640;

interface Arrival {
  readonly ruler: Element;
  readonly arrive: (width: number) => void;
}

/** Charts that have not been in the page yet, and are not drawn before. */
const arrivals = new Set<Arrival>();
let arrivalFrame = 0;

/** In the first frame of the page that has them, before anything of that frame has its place, so that a reader sees them whole. */
function arriveAll(): void {
  const here = takeArrivals(document.documentElement);
  // All widths are read before any chart is drawn, or the page would be laid out for each.
  const widths = here.map(({ ruler }) => Math.floor(ruler.clientWidth));
  for (const [index, { arrive }] of here.entries()) arrive(widths[index] ?? 0);
  arrivalFrame = arrivals.size > 0 ? requestAnimationFrame(arriveAll) : 0;
}

function takeArrivals(root: Element): Arrival[] {
  const here = [...arrivals].filter(({ ruler }) => root.contains(ruler));
  for (const arrival of here) arrivals.delete(arrival);
  return here;
}

/** Draws the charts in `root`, which stands in the page where nobody sees it: each in a frame of its own, since two would make a long one. */
export async function drawCharts(root: HTMLElement): Promise<void> {
  for (const { ruler, arrive } of takeArrivals(root)) {
    await new Promise(requestAnimationFrame);
    arrive(Math.floor(ruler.clientWidth));
  }
}

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
  // As wide as the chart and without height: a chart may be drawn as its width is told, and the width is not told again for it.
  const ruler = createElement("div", "demo-ruler");
  const element = createElement("div", "demo-chart", { role: "img", "aria-label": label }, ruler);
  let drawnWidth = 0;
  let plot: ReturnType<typeof Plot.plot> | undefined;

  const drawAt = (width: number) => {
    drawnWidth = width || unseenWidth;
    const options = draw(drawnWidth, isDark());
    const style = { background: "none", fontFamily: "inherit", fontSize: "12px", overflow: "visible" };
    plot = Plot.plot({ width: drawnWidth, ...options, style });
    // The chart as a whole is named; Plot's names of its groups, which have no role, are not allowed.
    for (const group of plot.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
    element.replaceChildren(ruler, plot);
  };
  const redrawNow = () => {
    waiting.delete(redrawNow);
    drawAt(Math.floor(ruler.clientWidth));
  };
  const arrival: Arrival = { ruler, arrive: drawAt };
  const redraw = () => {
    // Not in the page yet, it is drawn as it comes in.
    if (drawnWidth === 0) return;
    waiting.add(redrawNow);
    if (frame === 0) frame = requestAnimationFrame(drawNext);
  };
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // At once, or a frame in the width of before would be seen, or one without a chart where it came in after the frame's turn of arrivals.
    // Folded away it has no width, and nothing to draw for.
    if (width > 0 && width !== drawnWidth && (drawnWidth > 0 || arrivals.delete(arrival))) drawAt(width);
  });
  observer.observe(ruler);
  const forget = onThemeChange(redraw);
  const dispose = () => {
    arrivals.delete(arrival);
    waiting.delete(redrawNow);
    observer.disconnect();
    forget();
  };
  void invalidation?.then(dispose);
  arrivals.add(arrival);
  if (arrivalFrame === 0) arrivalFrame = requestAnimationFrame(arriveAll);
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
