import type { LandscapeName, Vector } from "#lab/descent";
import { createChart } from "../kit/chart.ts";
import { createElement } from "../kit/element.ts";
import { createHandle } from "../kit/handle.ts";
import type { Track } from "./methods.ts";
import { drawLandscape, drawTracks, toView } from "./picture.ts";

export interface StageOptions {
  readonly landscape: () => LandscapeName;
  readonly tracks: () => readonly Track[];
  readonly start: () => Vector;
  /** Called when the reader moves the start, with a place inside the picture. */
  readonly onMove: (start: Vector) => void;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface Stage {
  readonly element: HTMLElement;
  redrawLandscape(): void;
  redrawTracks(): void;
  describe(words: string): void;
}

/** One press of an arrow key, in units of a weight. */
const nudge = 0.05;

/** Landscape, paths and the start's handle, one above the other, so that a drag redraws only the paths. */
export function createStage({ landscape, tracks, start, onMove, invalidation }: StageOptions): Stage {
  const moveTo = ([x = 0, y = 0]: Vector) => {
    const view = toView(landscape(), ground.element.clientWidth || 640);
    onMove([Math.min(view.x[1], Math.max(view.x[0], x)), Math.min(view.y[1], Math.max(view.y[0], y))]);
  };
  const moveToPointer = (pointer: { readonly clientX: number; readonly clientY: number }) => {
    const point = ground.findPoint(pointer);
    if (point !== undefined) moveTo([point.x, point.y]);
  };
  const handle = createHandle({
    label: "Start of all paths",
    onDrag: moveToPointer,
    onNudge(right, up) {
      const [x = 0, y = 0] = start();
      moveTo([x + right * nudge, y + up * nudge]);
    },
  });
  const ground = createChart({
    label: "Lines of equal loss",
    draw: (width) => drawLandscape(landscape(), width),
    invalidation,
  });
  const paths = createChart({
    label: "Paths",
    draw(width) {
      const [x = 0, y = 0] = start();
      const { left, top } = toView(landscape(), width).toPixel([x, y]);
      handle.place(left, top, `weight 1 ${x.toFixed(2)}, weight 2 ${y.toFixed(2)}`);
      return drawTracks(landscape(), tracks(), width);
    },
    invalidation,
  });
  paths.element.setAttribute("aria-hidden", "true");
  paths.element.addEventListener("click", moveToPointer);
  return {
    element: createElement("div", "demo-layers", {}, ground.element, paths.element, handle.element),
    redrawLandscape: ground.redraw,
    redrawTracks: paths.redraw,
    describe: (words) => ground.describe(`A landscape of loss over two weights. ${words}`),
  };
}
