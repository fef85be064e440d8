import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import "@tensorflow/tfjs-backend-cpu";
import { memory, ready, setBackend, tensor1d } from "@tensorflow/tfjs-core";
import { applyLighting, toLogit } from "../../src/lab/augment-lighting.ts";
import { findLargestDifference, reference } from "./augment-reference.ts";

before(async () => {
  await setBackend("cpu");
  await ready();
});

function light(levels: readonly number[], brightness: number, contrast: number): Float32Array {
  const pixels = tensor1d([...levels]);
  const lit = applyLighting(pixels, brightness, contrast);
  const values = lit.dataSync<"float32">();
  pixels.dispose();
  lit.dispose();
  return values;
}

describe("applyLighting", () => {
  // 1 − 1e-7 is not a float32, so white is clamped at 1 − 1.2e-7: far below the tolerance.
  test("equals NumPy's sigmoid((logit(x) + logit(change)) · contrast), within 1e-5", () => {
    for (const { brightness, contrast, pixels } of reference.lighting) {
      assert.ok(findLargestDifference(light(reference.levels, brightness, contrast), pixels) < 1e-5);
    }
  });

  test("acts on logits: 0.5 becomes the change itself", () => {
    assert.ok(findLargestDifference(light([0.5], 0.6, 1), [0.6]) < 1e-6);
  });

  test("contrast leaves middle grey alone and drives the others apart", () => {
    const [dark = 0, middle = 0, bright = 0] = light([0.25, 0.5, 0.75], 0.5, 2);
    // sigmoid(2 · logit(0.75)) = 0.75² / (0.75² + 0.25²) = 0.9
    assert.ok(findLargestDifference([dark, middle, bright], [0.1, 0.5, 0.9]) < 1e-6);
  });

  test("no light leaves [0, 1]", () => {
    for (const value of light([0, 0.3, 1], 0.99, 3)) assert.ok(value >= 0 && value <= 1);
  });

  test("leaves no tensor but the result", () => {
    const pixels = tensor1d([0.2, 0.8]);
    const before = memory().numTensors;
    applyLighting(pixels, 0.6, 1.1).dispose();
    assert.equal(memory().numTensors, before);
  });
});

test("toLogit is finite at 0 and 1, and 0 at a half", () => {
  assert.equal(toLogit(0.5), 0);
  assert.ok(Number.isFinite(toLogit(0)) && Number.isFinite(toLogit(1)));
});
