/**
 * Real MNIST 3s and 7s with one fixed split, packed by scripts/digits.ts. A digit is 784 bytes, 28 rows of 28, 0 for
 * paper and 255 for ink, exactly as in MNIST.
 */
import { readGreyPng } from "./grey-png.ts";
import manifest from "./three-seven.json" with { type: "json" };

/** What stands beside the sprite in public/digits/three-seven.json. */
export const digitsManifest = manifest;

/** Path of the sprite below the site's base path. */
export const digitsPath = `digits/${manifest.sprite}`;

/** Pixels a side of a digit. */
export const digitSide = 28;
/** Pixels of a digit, row by row. */
export const digitLength = digitSide ** 2;

export type Split = "train" | "valid";
export type DigitClass = 3 | 7;

export interface Digits {
  readonly train: DigitSet;
  readonly valid: DigitSet;
}

export interface DigitSet {
  readonly count: number;
  /** `count` × 784 bytes, all 3s before all 7s. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** `count` labels, 3 or 7. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** Reads the sprite's bytes. */
export async function readDigits(bytes: Uint8Array<ArrayBuffer>): Promise<Digits> {
  const sprite = await readGreyPng(bytes);
  const { columns, rows, side } = manifest;
  if (sprite.width !== columns * side || sprite.height !== rows * side) {
    throw new Error(`The sprite is ${sprite.width} × ${sprite.height}, which is not what its manifest says.`);
  }
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const tile = (index: number): Uint8Array => toTile(sprite.pixels, index);
  const part = (counts: readonly number[], first: number): DigitSet => {
    const pixels = new Uint8Array(sum(counts) * digitLength);
    for (let index = 0; index < sum(counts); index++) pixels.set(tile(first + index), index * digitLength);
    const labels = Uint8Array.from(
      counts.flatMap((count, at) => Array<number>(count).fill(manifest.classes[at] ?? 0)),
    );
    return { count: sum(counts), pixels, labels };
  };
  return { train: part(manifest.train, 0), valid: part(manifest.valid, sum(manifest.train)) };
}

function toTile(sprite: Uint8Array, index: number): Uint8Array {
  const { columns, side } = manifest;
  const width = columns * side;
  const corner = Math.floor(index / columns) * side * width + (index % columns) * side;
  const tile = new Uint8Array(digitLength);
  for (let row = 0; row < side; row++) {
    const from = corner + row * width;
    tile.set(sprite.subarray(from, from + side), row * side);
  }
  return tile;
}

/** The pixels of one digit as a view, not a copy. */
export function findDigit(set: DigitSet, index: number): Uint8Array<ArrayBuffer> {
  if (!(index >= 0 && index < set.count)) throw new RangeError(`There is no digit ${index} of ${set.count}.`);
  return set.pixels.subarray(index * digitLength, (index + 1) * digitLength);
}

/** The digits at `indices`, one after another, as greys from 0 to 1. */
export function gatherDigits(set: DigitSet, indices: readonly number[]): Float32Array<ArrayBuffer> {
  const gathered = new Float32Array(indices.length * digitLength);
  indices.forEach((index, at) => {
    gathered.set(toUnit(findDigit(set, index)), at * digitLength);
  });
  return gathered;
}

/** Greys from 0 to 1, as the lesson's tensors hold them. */
export function toUnit(pixels: Uint8Array): Float32Array<ArrayBuffer> {
  const unit = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) unit[at] = (pixels[at] ?? 0) / 255;
  return unit;
}
