/**
 * What is seen beyond the edge when it is a mirror. tfjs 4.22 has a mirror of its own, but its backends disagree about it
 * (WASM against CPU: other pixels in the first rows outside) and neither agrees with PyTorch. So the picture is given a
 * mirrored margin, as wide as the variants look out of it, and is sampled from the middle of that.
 */
import { mirrorPad, type Tensor4D } from "@tensorflow/tfjs-core";
import type { Size } from "./augment-matrix.ts";

/** Pixels added on either side of each direction. */
export interface Margin {
  readonly x: number;
  readonly y: number;
}

/**
 * How far eight-number `transforms` look out of the source, at most one picture less a pixel: that is as far as one
 * mirror reaches. What lies farther out, under extreme warps only, repeats the margin's last pixel.
 */
export function findMargin(transforms: readonly (readonly number[])[], source: Size, result: Size): Margin {
  const most = { x: source.width - 1, y: source.height - 1 };
  const corners = [0, result.width - 1].flatMap((x) => [0, result.height - 1].map((y) => ({ x, y })));
  let [x, y] = [0, 0];
  for (const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] of transforms) {
    for (const corner of corners) {
      const depth = g * corner.x + h * corner.y + 1;
      // A corner at the horizon or behind it: everything may be seen.
      if (depth <= 1e-3) return most;
      const seenX = (a * corner.x + b * corner.y + c) / depth;
      const seenY = (d * corner.x + e * corner.y + f) / depth;
      x = Math.max(x, -seenX, seenX - most.x);
      y = Math.max(y, -seenY, seenY - most.y);
    }
  }
  // One pixel more, so that rounding never looks past the margin.
  const toWhole = (out: number, limit: number) => (out < 1e-6 ? 0 : Math.min(limit, Math.ceil(out) + 1));
  return { x: toWhole(x, most.x), y: toWhole(y, most.y) };
}

/** `[n, height, width, 3]` with a mirrored margin; the edge pixel is not repeated: `c b | a b c d | c b`. */
export function addMirror(pictures: Tensor4D, { x, y }: Margin): Tensor4D {
  if (x === 0 && y === 0) return pictures;
  const paddings: [number, number][] = [
    [0, 0],
    [y, y],
    [x, x],
    [0, 0],
  ];
  return mirrorPad(pictures, paddings, "reflect");
}

/** The transform that sees in the larger picture what `transform` saw in the one without margin. */
export function shiftTransform(transform: readonly number[], { x, y }: Margin): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = transform;
  return [a + x * g, b + x * h, c + x, d + y * g, e + y * h, f + y, g, h];
}
