import assert from "node:assert/strict";

/** Fails unless both lists are equally long and no pair differs by more than `tolerance`, relative to numbers above 1. */
export function assertNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  assert.equal(actual.length, expected.length);
  for (const [index, wanted] of expected.entries()) {
    const off = Math.abs((actual[index] ?? Number.NaN) - wanted) / Math.max(1, Math.abs(wanted));
    assert.ok(
      off <= tolerance,
      `number ${index} is ${actual[index]}, expected ${wanted} within ${tolerance}`,
    );
  }
}
