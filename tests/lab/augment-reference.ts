/** What scripts/reference/augment.py computed, with its shape checked as far as the tests lean on it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { PadMode } from "../../src/lab/augment.ts";
import type { Variant } from "../../src/lab/augment-draws.ts";
import type { ResizeMethod } from "../../src/lab/resize-plan.ts";

interface Pixels {
  readonly height: number;
  readonly width: number;
  readonly pixels: readonly number[];
}

export interface Reference {
  readonly picture: Pixels;
  readonly batch: readonly {
    readonly variant: Variant;
    readonly size: readonly [height: number, width: number];
    readonly padMode: PadMode;
    readonly matrix: readonly number[];
    readonly pixels: readonly number[];
  }[];
  readonly levels: readonly number[];
  readonly lighting: readonly {
    readonly brightness: number;
    readonly contrast: number;
    readonly pixels: readonly number[];
  }[];
  readonly wide: Pixels;
  readonly tall: Pixels;
  readonly resizes: readonly {
    readonly source: "wide" | "tall";
    readonly method: ResizeMethod;
    readonly padMode: PadMode;
    readonly at: readonly [x: number, y: number];
    readonly size: readonly [height: number, width: number];
    readonly pixels: readonly number[];
  }[];
}

function isReference(value: unknown): value is Reference {
  const parts = ["picture", "batch", "levels", "lighting", "wide", "tall", "resizes"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}

const read: unknown = JSON.parse(readFileSync(new URL("reference/augment.json", import.meta.url), "utf8"));
assert.ok(isReference(read), "run scripts/reference/augment.py");
export const reference = read;

/** Largest difference of two lists; they must be equally long. */
export function findLargestDifference(actual: ArrayLike<number>, expected: readonly number[]): number {
  assert.equal(actual.length, expected.length);
  return expected.reduce(
    (worst, value, index) => Math.max(worst, Math.abs(value - (actual[index] ?? Number.NaN))),
    0,
  );
}
