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

/** One for all pictures: a net shows thirty of them many times a second. */
let scratch: HTMLCanvasElement | undefined;

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
    const [red, green, blue] = ramp((pixels[index] ?? 0) / top);
    image.data[index * 4] = red;
    image.data[index * 4 + 1] = green;
    image.data[index * 4 + 2] = blue;
    image.data[index * 4 + 3] = 255;
  }
  scratch ??= document.createElement("canvas");
  scratch.width = width;
  scratch.height = height;
  scratch.getContext("2d")?.putImageData(image, 0, 0);
  context.save();
  context.imageSmoothingEnabled = false;
  context.drawImage(scratch, x, y, width * scale, height * scale);
  context.restore();
}

function createInkRamp(): Ramp {
  const { paper, ink } = readTheme();
  return createRamp(paper, ink);
}
