import { drawBatchTilt, type Examples } from "./descent-batch.ts";
import { solve } from "./descent-solve.ts";
import type { Valley, Vector } from "./descent-valleys.ts";
import type { Random } from "./random.ts";

export { createExamples, type Examples } from "./descent-batch.ts";
export {
  type CurveName,
  curves,
  type LandscapeName,
  landscapes,
  type Matrix,
  type Valley,
  type Vector,
} from "./descent-valleys.ts";
export { findArrival, findHeightLeft, findWalkVerdict, type WalkVerdict } from "./descent-verdict.ts";

/** Where a walker is, and how fast it goes (momentum alone uses the velocity). */
export interface Walker {
  readonly position: Vector;
  readonly velocity: Vector;
}

/** One rule for the next step. Pure: a rule that needs chance is given its generator when it is made. */
export type StepRule = (valley: Valley, walker: Walker) => Walker;

/** A walker at rest. */
export function createWalker(position: Vector): Walker {
  return { position, velocity: position.map(() => 0) };
}

/** Gradient descent: `x ← x − rate · ∇f(x)`, the gradient of the whole loss. */
export function createDescent(rate: number): StepRule {
  return (valley, { position, velocity }) => ({
    position: subtract(position, valley.gradient(position), rate),
    velocity,
  });
}

/** Stochastic gradient descent: the same step by the gradient of a mini-batch of `size` examples drawn anew each time. */
export function createStochasticDescent(
  rate: number,
  examples: Examples,
  size: number,
  random: Random,
): StepRule {
  return (valley, { position, velocity }) => {
    const tilt = drawBatchTilt(examples, size, random);
    const gradient = valley.gradient(position).map((part, axis) => part + (tilt[axis] ?? 0));
    return { position: subtract(position, gradient, rate), velocity };
  };
}

/** Gradient descent with momentum as in PyTorch: `v ← μ·v + ∇f(x)`, `x ← x − rate · v`. */
export function createMomentum(rate: number, momentum: number): StepRule {
  return (valley, { position, velocity }) => {
    const gradient = valley.gradient(position);
    const next = gradient.map((part, axis) => momentum * (velocity[axis] ?? 0) + part);
    return { position: subtract(position, next, rate), velocity: next };
  };
}

/**
 * Newton's method: `x ← x − H(x)⁻¹ · ∇f(x)`, the bottom of the parabola that fits value, slope and curvature at x.
 * It has no rate. Where the curvature is negative it walks to a hill or a saddle, as the method does; where the Hessian
 * is singular there is no such parabola and the walker stays.
 */
export function createNewton(): StepRule {
  return (valley, { position, velocity }) => {
    const step = solve(valley.hessian(position), valley.gradient(position));
    return { position: step === undefined ? position : subtract(position, step, 1), velocity };
  };
}

/** A walk of `steps` steps: its `steps + 1` positions, the start first. It ends early where a number overflows. */
export function findPath(valley: Valley, rule: StepRule, start: Vector, steps: number): readonly Vector[] {
  const path: Vector[] = [start];
  let walker = createWalker(start);
  for (let step = 0; step < steps; step++) {
    walker = rule(valley, walker);
    if (!Number.isFinite(valley.value(walker.position))) break;
    path.push(walker.position);
  }
  return path;
}

function subtract(from: Vector, direction: Vector, factor: number): Vector {
  return from.map((part, axis) => part - factor * (direction[axis] ?? 0));
}
