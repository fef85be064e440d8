import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { curves, landscapes, type Valley } from "../../src/lab/descent.ts";
import { assertNear } from "./near.ts";
import reference from "./reference/descent.json" with { type: "json" };

const all: readonly [string, Valley, typeof reference.curves.bowl][] = [
  ["curve bowl", curves.bowl, reference.curves.bowl],
  ["curve two-valleys", curves["two-valleys"], reference.curves["two-valleys"]],
  ["landscape stretched-bowl", landscapes["stretched-bowl"], reference.landscapes["stretched-bowl"]],
  ["landscape bent-valley", landscapes["bent-valley"], reference.landscapes["bent-valley"]],
  ["landscape two-valleys", landscapes["two-valleys"], reference.landscapes["two-valleys"]],
];

describe("valleys", () => {
  for (const [name, valley, points] of all) {
    test(`${name}: value, gradient and Hessian equal PyTorch's within 1e-12`, () => {
      for (const { at, value, gradient, hessian } of points) {
        assertNear([valley.value(at)], [value], 1e-12);
        assertNear(valley.gradient(at), gradient, 1e-12);
        assertNear(valley.hessian(at).flat(), hessian.flat(), 1e-12);
      }
    });

    test(`${name}: the minimum is flat and lower than its surroundings`, () => {
      assertNear(
        valley.gradient(valley.minimum),
        valley.minimum.map(() => 0),
        1e-12,
      );
      for (const [axis] of valley.minimum.entries()) {
        for (const side of [-1e-3, 1e-3]) {
          const beside = valley.minimum.map((part, index) => (index === axis ? part + side : part));
          assert.ok(valley.value(beside) > valley.value(valley.minimum));
        }
      }
    });
  }

  test("the floor of the two valleys is where PyTorch finds it", () => {
    assertNear(curves["two-valleys"].minimum, [reference.floor], 1e-12);
  });
});
