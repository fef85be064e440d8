/**
 * Flip, rotate, zoom and warp as one 3 × 3 matrix, so that a picture is sampled once, however many of them apply: every
 * sampling blurs. Formulas are those of fastai's `flip_mat`, `rotate_mat`, `zoom_mat` and `find_coeffs`
 * (https://docs.fast.ai/vision.augment.html). A matrix maps a point of the result to the point of the source that is
 * seen there. Points are in half pictures: −1 is the centre of the first pixel, +1 of the last (`align_corners=True`).
 */
import type { Variant } from "./augment-draws.ts";
import { type Matrix, toWarp } from "./augment-warp.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The matrix that sees every point where it is. */
export const identity: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** The product `a · b` of two 3 × 3 matrices, row by row: `b` is asked first where to look, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  const [a0, a1, a2, a3, a4, a5, a6, a7, a8] = a;
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8] = b;
  return [
    a0 * b0 + a1 * b3 + a2 * b6,
    a0 * b1 + a1 * b4 + a2 * b7,
    a0 * b2 + a1 * b5 + a2 * b8,
    a3 * b0 + a4 * b3 + a5 * b6,
    a3 * b1 + a4 * b4 + a5 * b7,
    a3 * b2 + a4 * b5 + a5 * b8,
    a6 * b0 + a7 * b3 + a8 * b6,
    a6 * b1 + a7 * b4 + a8 * b7,
    a6 * b2 + a7 * b5 + a8 * b8,
  ];
}

/** Mirrors left and right: fastai's `flip_mat`. */
export function toFlip(flipped: boolean): Matrix {
  return [flipped ? -1 : 1, 0, 0, 0, 1, 0, 0, 0, 1];
}

/** Turns what is seen clockwise for positive degrees, as fastai does. */
export function toRotation(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [cos, sin, 0, -sin, cos, 0, 0, 0, 1];
}

/** Enlarges `zoom` times around a point that stays inside the picture: 0 is its left or upper edge, 1 the other one. */
export function toZoom(zoom: number, x: number, y: number): Matrix {
  const scale = 1 / zoom;
  return [scale, 0, (1 - scale) * (2 * x - 1), 0, scale, (1 - scale) * (2 * y - 1), 0, 0, 1];
}

/**
 * Everything a variant does to the place of pixels: warp, of zoom, of rotation, of flip, in the order in which fastai's
 * `aug_transforms` composes them. The rotation is stretched by the picture's shape, so that right angles stay right.
 */
export function toMatrix(variant: Variant, { width, height }: Size): Matrix {
  const flip = toFlip(variant.flipped);
  const turned = multiply(flip, toRotation(variant.degrees));
  const [a, b, c, d, e, f] = multiply(turned, toZoom(variant.zoom, variant.zoomX, variant.zoomY));
  const affine: Matrix = [a, (b * height) / width, c, (d * width) / height, e, f, 0, 0, 1];
  return multiply(toWarp(variant.warpX, variant.warpY), affine);
}

/**
 * `matrix` in pixels instead of half pictures, as tfjs' `image.transform` takes it: eight numbers, the ninth being 1.
 * A result of another size than the source is resampled in the same step.
 */
export function toTransform(matrix: Matrix, source: Size, result: Size): number[] {
  const toHalves: Matrix = [2 / (result.width - 1), 0, -1, 0, 2 / (result.height - 1), -1, 0, 0, 1];
  const x = (source.width - 1) / 2;
  const y = (source.height - 1) / 2;
  const pixels = multiply([x, 0, x, 0, y, y, 0, 0, 1], multiply(matrix, toHalves));
  return pixels.slice(0, 8).map((value) => value / pixels[8]);
}
