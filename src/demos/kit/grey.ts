import { createRamp, type Ramp } from "./colour.ts";
import { readTheme } from "./theme.ts";

export interface GreyOptions {
  /** Side of one pixel, in the drawing's units; 1 when left out. */
  readonly scale?: number;
  readonly x?: number;
  readonly y?: number;
  /** From a pixel's value, 0 to 1, to its colour; ink on paper when left out. */
  readonly colours?: Ramp;
}

/**
 * Draws a grey picture as squares, without smoothing. Pixels run row by row; a `Float32Array` holds values from 0 to 1,
 * a `Uint8Array` from 0 to 255.
 */
export function drawGrey(
  target: HTMLCanvasElement | CanvasRenderingContext2D,
  pixels: Float32Array | Uint8Array,
  width: number,
  height: number,
  { scale = 1, x = 0, y = 0, colours }: GreyOptions = {},
): void {
  const context = target instanceof HTMLCanvasElement ? target.getContext("2d") : target;
  if (context === null) return;
  const ramp = colours ?? createInkRamp();
  const top = pixels instanceof Uint8Array ? 255 : 1;
  const image = new ImageData(width, height);
  for (let index = 0; index < width * height; index++) {
    image.data.set([...ramp((pixels[index] ?? 0) / top), 255], index * 4);
  }
  const small = document.createElement("canvas");
  small.width = width;
  small.height = height;
  small.getContext("2d")?.putImageData(image, 0, 0);
  context.save();
  context.imageSmoothingEnabled = false;
  context.drawImage(small, x, y, width * scale, height * scale);
  context.restore();
}

function createInkRamp(): Ramp {
  const { paper, ink } = readTheme();
  return createRamp(paper, ink);
}
