import type { Valley, Vector } from "./descent-valleys.ts";

/**
 * What a walk does, in one word.
 * - `waits`: it has not moved yet.
 * - `settles`: the ground is flat under it, and curves upwards.
 * - `stuck`: the ground is flat under it, and it is a hill or a saddle.
 * - `diverges`: the last step ended higher than the start.
 * - `bounces`: the last two steps went in opposite directions.
 * - `crawls`: the last step took off less than a twentieth of the height that was left.
 * - `descends`: none of these.
 */
export type WalkVerdict = "waits" | "diverges" | "settles" | "stuck" | "bounces" | "crawls" | "descends";

/** Judges a walk by its last three positions and its start. Slopes below `flat` count as level ground. */
export function findWalkVerdict(valley: Valley, path: readonly Vector[], flat = 1e-3): WalkVerdict {
  const [start, last, before, earlier] = [path[0], path.at(-1), path.at(-2), path.at(-3)];
  if (start === undefined || last === undefined || before === undefined) return "waits";
  if (findLength(valley.gradient(last)) < flat) return isValleyFloor(valley, last) ? "settles" : "stuck";
  if (valley.value(last) > valley.value(start)) return "diverges";
  if (earlier !== undefined && findTurn(earlier, before, last) < 0) return "bounces";
  const floor = valley.value(valley.minimum);
  const left = valley.value(last) - floor;
  const leftBefore = valley.value(before) - floor;
  return leftBefore - left < leftBefore / 20 ? "crawls" : "descends";
}

/** Height above the floor at the end of a path, as a share of the height at its start. */
export function findHeightLeft(valley: Valley, path: readonly Vector[]): number {
  const floor = valley.value(valley.minimum);
  const height = (at: Vector | undefined) => valley.value(at ?? valley.minimum) - floor;
  return height(path.at(-1)) / Math.max(height(path[0]), 1e-12);
}

/** The first step after which less than `share` of the height is left; `undefined` where that never happens. */
export function findArrival(valley: Valley, path: readonly Vector[], share: number): number | undefined {
  const step = path.findIndex((_, index) => findHeightLeft(valley, path.slice(0, index + 1)) < share);
  return step < 0 ? undefined : step;
}

/** Positive where both steps go one way, negative where the second turns back. */
function findTurn(from: Vector, over: Vector, to: Vector): number {
  return from.reduce((sum, part, axis) => {
    const middle = over[axis] ?? 0;
    return sum + (middle - part) * ((to[axis] ?? 0) - middle);
  }, 0);
}

function findLength(vector: Vector): number {
  return Math.hypot(...vector);
}

/** Sylvester's rule, enough for one and two weights: every leading minor of the Hessian is positive. */
function isValleyFloor(valley: Valley, at: Vector): boolean {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = valley.hessian(at);
  return at.length === 1 ? a > 0 : a > 0 && a * d - b * c > 0;
}
