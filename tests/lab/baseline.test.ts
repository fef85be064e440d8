import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { memory } from "@tensorflow/tfjs-core";
import { findBaseline, findDistances, findIdeals } from "../../src/lab/baseline.ts";
import { type DigitSet, digitLength } from "../../src/lab/digits.ts";
import { assertClose } from "./close.ts";
// Made with PyTorch by scripts/reference/baseline.py from the same sprite.
import reference from "./reference/baseline.json" with { type: "json" };
import { readSprite } from "./sprite.ts";

/** Flat digits: a 3 of one grey, a 7 of another. */
function createFlat(threes: number[], sevens: number[]): DigitSet {
  const greys = [...threes, ...sevens];
  const pixels = new Uint8Array(greys.length * digitLength);
  for (const [at, grey] of greys.entries()) pixels.fill(grey, at * digitLength, (at + 1) * digitLength);
  return {
    count: greys.length,
    pixels,
    labels: Uint8Array.from(greys, (_, at) => (at < threes.length ? 3 : 7)),
  };
}

test("an ideal is the mean of its class", () => {
  const ideals = findIdeals(createFlat([0, 51, 102], [255]));
  assertClose(ideals.three, new Float32Array(digitLength).fill(0.2), 1e-6);
  assertClose(ideals.seven, new Float32Array(digitLength).fill(1), 0);
});

test("fewer digits are averaged on request, in the order given", () => {
  const ideals = findIdeals(createFlat([0, 51, 102], [255, 0]), [4, 2, 1, 0, 3], 2);
  assertClose(ideals.three.subarray(0, 1), [0.3], 1e-6);
  assertClose(ideals.seven.subarray(0, 1), [0.5], 1e-6);
});

test("L1 and L2 are their closed forms", () => {
  const digit = new Float32Array(digitLength);
  digit.fill(1, 0, digitLength / 4);
  const ideals = { three: new Float32Array(digitLength), seven: new Float32Array(digitLength).fill(1) };
  const { l1, l2 } = findDistances(digit, ideals);
  assertClose(l1, [0.25, 0.75], 1e-6);
  assertClose(l2, [0.5, Math.sqrt(0.75)], 1e-6);
});

test("the baseline agrees with PyTorch: the same mistakes on the same digits", async () => {
  const baseline = findBaseline(await readSprite());
  // Sums of 784 float32 means of 800 greys.
  assertClose(
    [baseline.ideals.three, baseline.ideals.seven].map((ideal) => ideal.reduce((sum, grey) => sum + grey, 0)),
    reference.idealSums,
    1e-3,
  );
  assertClose(baseline.ideals.three.subarray(14 * 28, 15 * 28), reference.idealThreeRow14, 1e-6);
  for (const name of ["l1", "l2"] as const) {
    const [mine, theirs] = [baseline[name], reference[name]];
    assert.equal(mine.count, reference.valid);
    assert.deepEqual(mine.mistakes, theirs.mistakes);
    assert.equal(mine.accuracy, theirs.accuracy);
    assertClose([mine.perClass[3], mine.perClass[7]], [theirs.three, theirs.seven], 1e-12);
    assertClose(baseline.distances[name].subarray(0, 6), theirs.first, 1e-6);
    assert.ok(theirs.margin > 1e-5, "no decision is as narrow as a rounding error");
  }
});

test("the baseline is worth beating", async () => {
  const { l1, l2 } = findBaseline(await readSprite());
  assert.ok(l1.accuracy >= 0.92, `L1 ${l1.accuracy}`);
  assert.ok(l2.accuracy >= 0.95, `L2 ${l2.accuracy}`);
});

test("no tensor is left", async () => {
  const digits = await readSprite();
  const before = memory().numTensors;
  findBaseline(digits);
  assert.equal(memory().numTensors, before);
});
