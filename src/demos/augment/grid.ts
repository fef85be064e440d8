import type { Variants } from "#lab/augmenter";
import { createElement } from "../kit/element.ts";
import { createTile } from "../picture/tile.ts";
import { describeVariant } from "./words.ts";

export interface Grid {
  readonly element: HTMLElement;
  draw(variants: Variants): void;
}

/** Nine pictures, one tab stop: arrow keys go from one to the next, and `onRead` tells what is pointed at. */
export function createGrid(count: number, onRead: (text: string | undefined) => void): Grid {
  const tiles = Array.from({ length: count }, createTile);
  const canvases = tiles.map(({ canvas }) => canvas);
  const element = createElement(
    "div",
    "demo-tiles",
    { role: "group", "aria-label": "Variants" },
    ...canvases,
  );
  const columns = Math.round(Math.sqrt(count));
  const read = (target: EventTarget | null) => {
    const canvas = canvases.find((each) => each === target);
    onRead(canvas?.getAttribute("aria-label") ?? undefined);
  };
  canvases.forEach((canvas, index) => {
    canvas.tabIndex = index === 0 ? 0 : -1;
    canvas.addEventListener("pointerenter", () => read(canvas));
    canvas.addEventListener("focus", () => read(canvas));
    canvas.addEventListener("blur", () => onRead(undefined));
  });
  element.addEventListener("pointerleave", () => read(document.activeElement));
  element.addEventListener("keydown", (event) => {
    const step = new Map([
      ["ArrowLeft", -1],
      ["ArrowRight", 1],
      ["ArrowUp", -columns],
      ["ArrowDown", columns],
    ]).get(event.key);
    const at = canvases.findIndex((canvas) => canvas.matches(":focus"));
    const next = canvases[at + (step ?? 0)];
    if (step === undefined || at < 0 || next === undefined) return;
    event.preventDefault();
    for (const canvas of canvases) canvas.tabIndex = canvas === next ? 0 : -1;
    next.focus();
  });
  return {
    element,
    draw({ pictures, variants, size }) {
      tiles.forEach((tile, index) => {
        const bytes = pictures[index];
        const variant = variants[index];
        if (bytes === undefined || variant === undefined) return;
        tile.draw(bytes, size, `Variant ${index + 1}: ${describeVariant(variant)}.`);
      });
    },
  };
}
