import { createCanvas } from "../kit/canvas.ts";
import { createRamp } from "../kit/colour.ts";
import { readTheme } from "../kit/theme.ts";
import type { Place } from "./board.ts";

export interface Loupe {
  readonly element: HTMLElement;
  show(pixels: Uint8Array, place: Place, format: (grey: number) => string): void;
}

const across = 7;
const cell = 48;
const side = 28;

/** The chosen pixel among its neighbours, each with its number. */
export function createLoupe(invalidation?: Promise<unknown>): Loupe {
  let pixels: Uint8Array = new Uint8Array(side * side);
  let place: Place = { x: 0, y: 0 };
  let format: (grey: number) => string = String;

  const { canvas, redraw, describe } = createCanvas({
    width: across * cell,
    height: across * cell,
    label: "The numbers around the chosen pixel",
    invalidation,
    draw(context) {
      const { ink, paper, accent, rule, surface } = readTheme();
      const ramp = createRamp(paper, ink);
      context.font = "600 15px system-ui, sans-serif";
      context.textAlign = "center";
      context.textBaseline = "middle";
      forEachCell((x, y, column, row) => {
        const isInside = x >= 0 && x < side && y >= 0 && y < side;
        const grey = isInside ? (pixels[y * side + x] ?? 0) : 0;
        context.fillStyle = isInside ? `rgb(${ramp(grey / 255).join(" ")})` : surface;
        context.fillRect(column * cell, row * cell, cell, cell);
        if (!isInside) return;
        context.strokeStyle = rule;
        context.lineWidth = 0.5;
        context.strokeRect(column * cell, row * cell, cell, cell);
        context.fillStyle = grey > 115 ? paper : ink;
        context.fillText(format(grey), (column + 0.5) * cell, (row + 0.5) * cell + 1);
      });
      const middle = Math.floor(across / 2) * cell;
      context.strokeStyle = accent;
      context.lineWidth = 3;
      context.strokeRect(middle + 1.5, middle + 1.5, cell - 3, cell - 3);
    },
  });

  function forEachCell(visit: (x: number, y: number, column: number, row: number) => void): void {
    const reach = Math.floor(across / 2);
    for (let row = 0; row < across; row++) {
      for (let column = 0; column < across; column++) {
        visit(place.x + column - reach, place.y + row - reach, column, row);
      }
    }
  }

  return {
    element: canvas,
    show(nextPixels, nextPlace, nextFormat) {
      [pixels, place, format] = [nextPixels, nextPlace, nextFormat];
      describe(`The numbers around row ${place.y}, column ${place.x}`);
      redraw();
    },
  };
}
