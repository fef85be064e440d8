/**
 * The broadcasting rule of NumPy, PyTorch and TensorFlow.js, axis by axis. Shapes are aligned on the right; two sizes go
 * together if they are equal or one of them is 1; a missing size counts as 1.
 */

/** Sizes of the axes, the outermost first; none for a single number. */
export type Shape = readonly number[];

/** What the rule says of one axis: which of the two is used again, or that they do not fit. */
export type Relation = "equal" | "first repeats" | "second repeats" | "clash";

export interface Axis {
  /** Counted from the right as Python does: −1 is the last. */
  readonly place: number;
  /** Undefined where the shape is too short to have this axis. */
  readonly first: number | undefined;
  readonly second: number | undefined;
  readonly relation: Relation;
  /** Size in the result; undefined where the two clash. */
  readonly size: number | undefined;
}

export interface Broadcast {
  /** The axes in the order in which the rule is applied: the last one first. */
  readonly axes: readonly Axis[];
  /** Shape of the result; undefined if any axis clashes. */
  readonly result: Shape | undefined;
}

/** Applies the rule to two shapes. */
export function findBroadcast(first: Shape, second: Shape): Broadcast {
  const length = Math.max(first.length, second.length);
  const axes = Array.from({ length }, (_, at) => findAxis(-1 - at, first.at(-1 - at), second.at(-1 - at)));
  const sizes = axes.flatMap(({ size }) => (size === undefined ? [] : [size]));
  return { axes, result: sizes.length === length ? sizes.toReversed() : undefined };
}

function findAxis(place: number, first: number | undefined, second: number | undefined): Axis {
  const [a, b] = [first ?? 1, second ?? 1];
  if (a === b) return { place, first, second, relation: "equal", size: a };
  if (a === 1) return { place, first, second, relation: "first repeats", size: b };
  if (b === 1) return { place, first, second, relation: "second repeats", size: a };
  return { place, first, second, relation: "clash", size: undefined };
}

/** How many numbers an array of this shape holds. */
export function countNumbers(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** As Python prints it: `(28, 1)`, `(206,)`, `()`. */
export function toShapeText(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}
