/** Pictures of pages, kept small, and how far two of them lie apart. */
import { existsSync, writeFileSync } from "node:fs";
import sharp from "sharp";

/** Pixels across a kept picture: enough to see what stands where, too few for how a letter is drawn. */
const across = 300;
/** Side of the squares that are compared, in pixels of a kept picture: about a word of a wide page. */
const side = 10;

/**
 * How much may differ, of 255: a square on average, and the page. Another Chromium smooths letters otherwise and breaks
 * no line: that stays under 6 and 0.5. A block that moved by a line, a colour that is another, a missing part: 30 and more.
 */
export const tolerance = { square: 18, page: 1.5 };

export interface Difference {
  /** The square that differs most: how much, and where in the page, in CSS pixels. */
  readonly square: { readonly most: number; readonly left: number; readonly top: number };
  readonly page: number;
}

/** A screenshot → the picture that is kept. */
export async function shrink(screenshot: Uint8Array): Promise<Buffer> {
  return await sharp(screenshot)
    .resize({ width: across, kernel: "lanczos3" })
    .flatten()
    .webp({ lossless: true })
    .toBuffer();
}

/** Compares two kept pictures; those of different height differ wholly. `width` is the page's own, in CSS pixels. */
export async function compare(a: Uint8Array, b: Uint8Array, width: number): Promise<Difference> {
  const [one, other] = await Promise.all([read(a), read(b)]);
  if (one.height !== other.height || one.width !== other.width)
    return { square: { most: 255, left: 0, top: Math.min(one.height, other.height) }, page: 255 };
  const scale = width / one.width;
  let square = { most: 0, left: 0, top: 0 };
  let sum = 0;
  for (let top = 0; top < one.height; top += side) {
    for (let left = 0; left < one.width; left += side) {
      const [own, count] = addUp(one, other, left, top);
      sum += own;
      if (own / count > square.most)
        square = { most: own / count, left: Math.round(left * scale), top: Math.round(top * scale) };
    }
  }
  return { square, page: sum / one.pixels.length };
}

/** What `name` was kept as, or undefined where it is kept only now because `ATOLL_UPDATE=1` asks for it. */
export function keep(path: string, picture: Uint8Array): boolean {
  const isAsked = process.env.ATOLL_UPDATE === "1";
  if (isAsked) writeFileSync(path, picture);
  else if (!existsSync(path)) throw new Error(`${path} is not there; ATOLL_UPDATE=1 writes it`);
  return isAsked;
}

interface Pixels {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function read(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** The difference within one square, and of how many values. */
function addUp({ pixels, width, height }: Pixels, other: Pixels, left: number, top: number) {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(height, top + side); y += 1) {
    for (let at = (y * width + left) * 3; at < (y * width + Math.min(width, left + side)) * 3; at += 1) {
      sum += Math.abs((pixels[at] ?? 0) - (other.pixels[at] ?? 0));
      count += 1;
    }
  }
  return [sum, count] as const;
}
