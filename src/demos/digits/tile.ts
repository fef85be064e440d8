import { type Canvas, createCanvas, drawGrey } from "../kit/canvas.ts";
import { createElement } from "../kit/element.ts";

export interface DigitTileOptions {
  /** Widest it is shown, in CSS pixels. */
  readonly size: number;
  readonly label: string;
  readonly caption?: string;
  /** Gives the tile its class's colour. */
  readonly digit?: 3 | 7;
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface DigitTile {
  readonly element: HTMLElement;
  /** Shows 784 greys, ink on paper in light and dark. */
  show(pixels: Float32Array | Uint8Array): void;
  describe(label: string): void;
  /** Writes below the picture. */
  caption(text: string): void;
  /** Marks it as the one chosen. */
  mark(on: boolean): void;
}

/** One digit of 28 × 28 with a caption. */
export function createDigitTile(options: DigitTileOptions): DigitTile {
  const { size, label, caption = "", digit, invalidation } = options;
  let pixels: Float32Array | Uint8Array = new Float32Array(784);
  const canvas: Canvas = createCanvas({
    width: size,
    height: size,
    label,
    invalidation,
    draw: (context) => drawGrey(context, pixels, 28, 28, { scale: size / 28 }),
  });
  const words = createElement("figcaption", "demo-digit-caption", {}, caption);
  const element = createElement("figure", "demo-digit", { "data-digit": digit }, canvas.canvas, words);
  return {
    element,
    show(next) {
      pixels = next;
      canvas.redraw();
    },
    describe: canvas.describe,
    caption(text) {
      words.textContent = text;
    },
    mark(on) {
      element.dataset.marked = String(on);
    },
  };
}
