/** From a photograph or a drawing to ink: which pixels are stroke, and how dark, before MNIST's own preparation (centre.ts). */
import type { Picture } from "./picture.ts";

export interface Ink {
  readonly width: number;
  readonly height: number;
  /** 0 for paper to 1 for full ink, row by row. */
  readonly values: Float32Array<ArrayBuffer>;
}

/** Share of the way from paper to the strongest ink below which a pixel is paper: shadows, creases, ruled lines. */
const faintest = 0.3;

/**
 * Reads ink on paper, dark on light or light on dark. Paper is what lies around: the mean of the pixels in a window a
 * quarter of the picture wide, so that a shadow over half a page is no stroke; which of the two is ink, the border says.
 */
export function findInk({ width, height, data }: Picture): Ink {
  const grey = Float32Array.from(
    { length: width * height },
    // Rec. 601, as Pillow's convert("L").
    (_, at) =>
      0.299 * (data[3 * at] ?? 0) + 0.587 * (data[3 * at + 1] ?? 0) + 0.114 * (data[3 * at + 2] ?? 0),
  );
  const reach = Math.max(2, Math.round(Math.min(width, height) / 4));
  const paper = blur(grey, width, height, reach);
  const signed = grey.map((value, at) => (paper[at] ?? 0) - value);
  const { least, most } = findExtremes(signed);
  // The stroke differs more from its surroundings than they do from it.
  const sign = most >= -least ? 1 : -1;
  const strongest = Math.max(most, -least, 1e-6);
  const values = signed.map((value) => {
    const share = (sign * value) / strongest;
    return Math.min(1, Math.max(0, (share - faintest) / (1 - faintest) / 0.7));
  });
  // A picture of one colour has no stroke; noise must not become one.
  if (strongest < 0.08) values.fill(0);
  return { width, height, values };
}

/** The values that one pixel in a hundred lies beyond, to either side: single spots do not decide. */
function findExtremes(values: Float32Array): { readonly least: number; readonly most: number } {
  const sorted = values.toSorted();
  const at = Math.floor(sorted.length / 100);
  return { least: sorted[at] ?? 0, most: sorted[sorted.length - 1 - at] ?? 0 };
}

/** Mean over a square of 2·`reach` + 1 pixels, cut off at the edge, by running sums. */
function blur(values: Float32Array, width: number, height: number, reach: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sums[(y + 1) * (width + 1) + x + 1] =
        (values[y * width + x] ?? 0) +
        (sums[y * (width + 1) + x + 1] ?? 0) +
        (sums[(y + 1) * (width + 1) + x] ?? 0) -
        (sums[y * (width + 1) + x] ?? 0);
    }
  }
  return values.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    const sum = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
    const total = sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left);
    return total / ((right - left) * (bottom - top));
  });
}
