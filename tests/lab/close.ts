/** Comparison with reference values: every difference below the tolerance that the caller states. */
import assert from "node:assert/strict";

export function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  assert.equal(actual.length, expected.length, "as many values");
  for (let at = 0; at < expected.length; at++) {
    const [mine, theirs] = [actual[at] ?? Number.NaN, expected[at] ?? Number.NaN];
    assert.ok(
      Math.abs(mine - theirs) <= tolerance,
      `value ${at}: ${mine} is not within ${tolerance} of ${theirs}`,
    );
  }
}
