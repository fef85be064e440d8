import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";

export interface VectorOptions {
  readonly length: number;
  /** No number is farther from zero. */
  readonly most: number;
  readonly read: () => readonly number[];
  readonly write: (vector: readonly number[]) => void;
}

export interface VectorParameter extends Kept {
  /** The numbers were changed. */
  tell(): void;
}

/** Some numbers that have no control of their own, as one text in the address: `-1.25,0.4`. */
export function createVector({ length, most, read, write }: VectorOptions): VectorParameter {
  const changes = createChanges();
  return {
    get value() {
      return read()
        .map((one) => Number(one.toPrecision(6)))
        .join(",");
    },
    accept(value) {
      const parts = String(value).split(",");
      const vector = parts.map(Number);
      const isVector =
        parts.length === length && !parts.includes("") && vector.every((one) => Math.abs(one) <= most);
      if (isVector) write(vector);
      return isVector;
    },
    onChange: changes.listen,
    tell: changes.tell,
  };
}
