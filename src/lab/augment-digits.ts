/**
 * Batch transforms on digits: each of them turned, zoomed and warped anew whenever it is seen. Plain arrays: a digit has 784
 * pixels, and a batch of 64 takes less than a millisecond.
 */
import { createDraws, toVariant, type Variant } from "./augment-draws.ts";
import { toMatrix, toTransform } from "./augment-matrix.ts";
import { type AugmentSettings, fastaiSettings } from "./augment-settings.ts";
import { type DigitSet, digitLength, digitSide, findDigit } from "./digits.ts";
import { createRandom } from "./random.ts";

/**
 * What may happen to a digit and leave it that digit. No flip: a mirrored 3 is no 3. No light: ink is black on white.
 * Stronger than fastai's defaults, which are made for photographs.
 */
export const digitSettings: AugmentSettings = {
  ...fastaiSettings,
  flip: 0,
  maxRotate: 15,
  minZoom: 0.85,
  maxZoom: 1.15,
  maxWarp: 0.2,
  pAffine: 0.9,
  pLighting: 0,
};

const size = { width: digitSide, height: digitSide };

/** Varies digits of 784 greys each, one roll of the dice for each; what lies beyond the edge is paper. */
export function varyDigits(
  digits: Float32Array,
  settings: AugmentSettings,
  seed: number,
): Float32Array<ArrayBuffer> {
  const varied = new Float32Array(digits.length);
  for (const [at, draw] of createDraws(digits.length / digitLength, seed).entries()) {
    const place = at * digitLength;
    varied.set(varyDigit(digits.subarray(place, place + digitLength), toVariant(draw, settings)), place);
  }
  return varied;
}

/** One digit as `variant` shows it, sampled once, bilinearly. */
export function varyDigit(digit: Float32Array, variant: Variant): Float32Array {
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = toTransform(
    toMatrix(variant, size),
    size,
    size,
  );
  const varied = new Float32Array(digitLength);
  const read = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= digitSide || y >= digitSide ? 0 : (digit[y * digitSide + x] ?? 0);
  for (let y = 0; y < digitSide; y++) {
    for (let x = 0; x < digitSide; x++) {
      const depth = g * x + h * y + 1;
      const [fromX, fromY] = [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, down] = [fromX - left, fromY - top];
      varied[y * digitSide + x] =
        (read(left, top) * (1 - right) + read(left + 1, top) * right) * (1 - down) +
        (read(left, top + 1) * (1 - right) + read(left + 1, top + 1) * right) * down;
    }
  }
  return varied;
}

/** `count` digits of a set, as many of each class as there can be, chosen by `seed`; 3s before 7s as ever. */
export function takeDigits(set: DigitSet, count: number, seed: number): DigitSet {
  const order = createRandom(seed).shuffle(set.labels.keys());
  const places = [3, 7].flatMap((label, at) => {
    const own = order.filter((index) => set.labels[index] === label);
    return own.slice(0, at === 0 ? Math.ceil(count / 2) : Math.floor(count / 2));
  });
  const pixels = new Uint8Array(places.length * digitLength);
  for (const [at, index] of places.entries()) pixels.set(findDigit(set, index), at * digitLength);
  return { count: places.length, pixels, labels: Uint8Array.from(places, (index) => set.labels[index] ?? 0) };
}
