import { createCanvas } from "../kit/canvas.ts";
import { createDivergingRamp } from "../kit/colour.ts";
import { createElement } from "../kit/element.ts";
import { drawGrey } from "../kit/grey.ts";
import { readTheme } from "../kit/theme.ts";

export interface ChangeTile {
  readonly element: HTMLElement;
  /** Shows 784 signed numbers; those of size `reach` get the full colour. */
  show(change: Float32Array, reach: number, words: string): void;
}

const side = 28;

/** Signed pixels as a picture: orange where something is added, blue where it is taken away. */
export function createChangeTile(size: number, invalidation: Promise<unknown> | undefined): ChangeTile {
  let shown = { change: new Float32Array(side * side), reach: 1 };
  const canvas = createCanvas({
    width: size,
    height: size,
    label: "The change",
    invalidation,
    draw(context) {
      const { seven, paper, three } = readTheme();
      const ramp = createDivergingRamp(seven, paper, three);
      const colours = (value: number) => ramp(value / shown.reach);
      drawGrey(context, shown.change, side, side, { scale: size / side, colours });
    },
  });
  const caption = createElement("figcaption", "demo-digit-caption");
  return {
    element: createElement("figure", "demo-digit", {}, canvas.canvas, caption),
    show(change, reach, words) {
      shown = { change: new Float32Array(change), reach: reach || 1 };
      caption.textContent = words;
      canvas.describe(words);
      canvas.redraw();
    },
  };
}
