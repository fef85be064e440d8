/** Darts at a square whose corner holds a quarter of a circle, for the post "Write a live post". */
import { createRandom } from "#lab/random";

/** Where a dart hit, each coordinate from 0 (included) to 1 (excluded). */
export interface Dart {
  readonly x: number;
  readonly y: number;
}

/** Throws `count` darts evenly over the square; the same seed throws the same darts, in every browser. */
export function throwDarts(count: number, seed: number): Dart[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => ({ x: random.next(), y: random.next() }));
}

/** Whether a dart hit the quarter of the circle of radius 1 round the corner at (0, 0). */
export function isInside({ x, y }: Dart): boolean {
  return x * x + y * y < 1;
}

/** Four times the share of darts inside: the quarter circle covers π/4 of the square. */
export function estimatePi(darts: readonly Dart[]): number {
  return (4 * darts.filter(isInside).length) / darts.length;
}
