import type { UnitPictures } from "#lab/unit-pictures";
import { drawGrey } from "../kit/canvas.ts";
import { createElement } from "../kit/element.ts";
import { onThemeChange } from "../kit/theme.ts";

export interface UnitGridOptions {
  readonly invalidation?: Promise<unknown> | undefined;
  readonly onPick: (unit: number) => void;
}

export interface UnitGrid {
  readonly element: HTMLElement;
  show(pictures: UnitPictures): void;
  /** Marks the unit that is chosen. */
  mark(unit: number): void;
}

/** The favourite pictures of the hidden units, each a button framed in the colour of the class it speaks for. */
export function createUnitGrid({ invalidation, onPick }: UnitGridOptions): UnitGrid {
  const title = createElement(
    "p",
    "demo-label",
    {},
    "The hidden units. Orange speaks for a 3, dashed blue for a 7.",
  );
  const list = createElement("div", "demo-mistakes");
  let shown: readonly Float32Array[] = [];
  const canvases: HTMLCanvasElement[] = [];
  const draw = () => {
    canvases.forEach((canvas, unit) => {
      drawGrey(canvas, shown[unit] ?? new Float32Array(784), 28, 28);
    });
  };
  onThemeChange(draw, invalidation);
  const createTile = (unit: number): HTMLElement => {
    const canvas = createElement("canvas", "demo-digit-small", {
      width: 28,
      height: 28,
      "aria-hidden": "true",
    });
    canvases.push(canvas);
    const button = createElement("button", "demo-mistake", { type: "button" }, canvas);
    button.addEventListener("click", () => onPick(unit));
    return button;
  };

  return {
    element: createElement("div", "", {}, title, list),
    show({ hidden, votes }) {
      shown = hidden;
      while (canvases.length < hidden.length) list.append(createTile(canvases.length));
      [...list.children].forEach((button, unit) => {
        const digit = (votes[unit] ?? 0) > 0 ? 3 : 7;
        button.setAttribute("data-digit", String(digit));
        button.setAttribute("aria-label", `Unit ${unit + 1}, speaks for a ${digit}`);
      });
      draw();
    },
    mark(unit) {
      [...list.children].forEach((button, at) => {
        button.setAttribute("aria-pressed", String(at === unit));
      });
    },
  };
}
