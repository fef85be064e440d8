import { createElement } from "../kit/element.ts";

/** A square picture made of the network's own pixels, shown as large as its container allows. */
export interface Tile {
  readonly canvas: HTMLCanvasElement;
  /** Shows `size` × `size` pixels of red, green, blue, alpha, described by `label`. */
  draw(bytes: Uint8ClampedArray<ArrayBuffer>, size: number, label: string): void;
}

/** A tile, empty at first. */
export function createTile(): Tile {
  const canvas = createElement("canvas", "demo-tile", { role: "img", width: 1, height: 1 });
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas, so the picture cannot be drawn.");
  return {
    canvas,
    draw(bytes, size, label) {
      canvas.width = size;
      canvas.height = size;
      // Few pixels are shown as the squares they are; many are left to the browser to smooth.
      canvas.dataset.grain = 2 * size <= canvas.clientWidth ? "coarse" : "fine";
      canvas.setAttribute("aria-label", label);
      context.putImageData(new ImageData(bytes, size, size), 0, 0);
    },
  };
}
