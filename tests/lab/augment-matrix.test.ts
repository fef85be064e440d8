import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stillVariant } from "../../src/lab/augment-draws.ts";
import {
  identity,
  multiply,
  toMatrix,
  toRotation,
  toTransform,
  toZoom,
} from "../../src/lab/augment-matrix.ts";
import { toPerspective, toWarp } from "../../src/lab/augment-warp.ts";
import { findLargestDifference, reference } from "./augment-reference.ts";

const square = { width: 8, height: 8 };

describe("toMatrix", () => {
  // The reference is rounded to six decimals.
  test("composes as NumPy does with fastai's formulas, within 1e-6", () => {
    const { width, height } = reference.picture;
    for (const { variant, matrix } of reference.batch) {
      assert.ok(
        findLargestDifference(toMatrix(variant, { width, height }), matrix) < 1e-6,
        JSON.stringify(variant),
      );
    }
  });

  test("a still variant is the identity", () => {
    assert.deepEqual(toMatrix(stillVariant, { width: 17, height: 5 }).map(Math.abs), [...identity]);
  });

  test("a rotation and its opposite cancel, whatever the shape of the picture", () => {
    const size = { width: 640, height: 480 };
    const there = toMatrix({ ...stillVariant, degrees: 33 }, size);
    const back = toMatrix({ ...stillVariant, degrees: -33 }, size);
    assert.ok(findLargestDifference(multiply(there, back), identity) < 1e-12);
  });

  test("four quarter turns are one whole turn", () => {
    const quarter = toRotation(90);
    const whole = multiply(multiply(quarter, quarter), multiply(quarter, quarter));
    assert.ok(findLargestDifference(whole, identity) < 1e-12);
  });

  test("a zoom of two on the upper left shows the upper left quarter", () => {
    const [scale, , x, , , y] = toZoom(2, 0, 0);
    assert.deepEqual([scale, x, y], [0.5, -0.5, -0.5]);
  });
});

describe("toWarp", () => {
  test("shows the source's corners where fastai moved them to", () => {
    const [a, b, c, d, e, f, g, h, i] = toWarp(0.2, -0.1);
    const see = (x: number, y: number) => {
      const depth = g * x + h * y + i;
      return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
    };
    assert.ok(findLargestDifference(see(-0.9, -1.2), [-1, -1]) < 1e-12);
    assert.ok(findLargestDifference(see(0.9, -0.8), [1, -1]) < 1e-12);
    assert.ok(findLargestDifference(see(1.1, 0.8), [1, 1]) < 1e-12);
  });

  test("refuses corners on one line", () => {
    const line = [0, 1, 2, 3].map((at): [number, number] => [at, at]);
    assert.throws(() => toPerspective(line, line), RangeError);
  });
});

describe("toTransform", () => {
  test("is the identity in pixels when nothing happens", () => {
    assert.ok(findLargestDifference(toTransform(identity, square, square), [1, 0, 0, 0, 1, 0, 0, 0]) < 1e-12);
  });

  test("puts first on first and last on last pixel when the size changes", () => {
    const [a = 0, , c = 0] = toTransform(identity, square, { width: 15, height: 15 });
    assert.ok(Math.abs(c) < 1e-12);
    assert.ok(Math.abs(a * 14 + c - 7) < 1e-12);
  });
});
