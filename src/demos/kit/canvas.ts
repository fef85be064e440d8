import { createElement } from "./element.ts";
import { onThemeChange } from "./theme.ts";

export { drawGrey, type GreyOptions } from "./grey.ts";

export interface CanvasOptions {
  /** Width of the drawing in its own units; also the widest it is shown, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Draws everything, in the drawing's own units on a cleared canvas. Called again when the shown size or the theme changes. */
  readonly draw?: (context: CanvasRenderingContext2D) => void;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface Canvas {
  readonly canvas: HTMLCanvasElement;
  /** Scaled so that one unit of the drawing is one unit here, however large the canvas is shown. */
  readonly context: CanvasRenderingContext2D;
  /** Clears and calls `draw`. */
  redraw(): void;
  /** Says anew what the picture shows. */
  describe(label: string): void;
  dispose(): void;
}

/** A canvas that shrinks with its container and stays sharp on every screen. */
export function createCanvas({ width, height, label, draw, invalidation }: CanvasOptions): Canvas {
  const canvas = createElement("canvas", "demo-canvas", { role: "img", "aria-label": label });
  canvas.style.setProperty("max-width", `${width}px`);
  canvas.style.setProperty("aspect-ratio", `${width} / ${height}`);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas, so the picture cannot be drawn.");

  const redraw = () => {
    if (draw === undefined) return;
    context.clearRect(0, 0, width, height);
    draw(context);
  };
  const fit = (shown: number) => {
    const scale = (shown * devicePixelRatio) / width;
    const wanted = Math.max(1, Math.round(width * scale));
    const tall = Math.max(1, Math.round(height * scale));
    // Both are compared: a new canvas is 300 × 150, and one of them may be right by chance.
    if (canvas.width !== wanted || canvas.height !== tall) {
      canvas.width = wanted;
      canvas.height = tall;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      redraw();
    }
  };
  // The width as it is told: to ask for it after another canvas has changed would lay out the page for each of many tiles.
  const observer = new ResizeObserver(([entry]) => fit(entry?.contentRect.width || width));
  observer.observe(canvas);
  const forget = onThemeChange(redraw);
  const dispose = () => {
    observer.disconnect();
    forget();
  };
  void invalidation?.then(dispose);
  fit(width);
  return { canvas, context, redraw, describe: (text) => canvas.setAttribute("aria-label", text), dispose };
}
