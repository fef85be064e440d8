import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import "@tensorflow/tfjs-backend-cpu";
import {
  memory,
  ready,
  setBackend,
  squeeze,
  type Tensor3D,
  type Tensor4D,
  tensor3d,
  tensor4d,
} from "@tensorflow/tfjs-core";
import { augmentBatch, augmentPicture } from "../../src/lab/augment.ts";
import { createDraws, stillVariant, toVariant } from "../../src/lab/augment-draws.ts";
import { fastaiSettings } from "../../src/lab/augment-settings.ts";
import { findLargestDifference, reference } from "./augment-reference.ts";

before(async () => {
  await setBackend("cpu");
  await ready();
});

function createPicture(): Tensor3D {
  const { height, width, pixels } = reference.picture;
  return tensor3d([...pixels], [height, width, 3]);
}

describe("augmentPicture", () => {
  // float32 against float64: 1e-5 covers the sampling, and 1e-4 the logits near 0 and 1.
  test("samples as PyTorch's grid_sample does, within 1e-4", () => {
    const picture = createPicture();
    for (const { variant, size, padMode, pixels } of reference.batch) {
      const [height, width] = size;
      const variants = augmentPicture(picture, [variant], { size: { height, width }, padMode });
      const actual = variants.dataSync();
      const worst = findLargestDifference(actual, pixels);
      assert.ok(worst < 1e-4, `${JSON.stringify(variant)} ${padMode} ${size}: ${worst}`);
      variants.dispose();
    }
    picture.dispose();
  });

  test("a still variant is the picture itself", () => {
    const picture = createPicture();
    const same = augmentPicture(picture, [stillVariant]);
    assert.ok(findLargestDifference(same.dataSync(), reference.picture.pixels) < 1e-6);
  });

  test("flipping twice is the identity", () => {
    const flipped = { ...stillVariant, flipped: true };
    const picture = createPicture();
    const once: Tensor3D = squeeze(augmentPicture(picture, [flipped]), [0]);
    const twice = augmentPicture(once, [flipped]);
    assert.ok(findLargestDifference(once.dataSync(), reference.picture.pixels) > 0.1);
    assert.ok(findLargestDifference(twice.dataSync(), reference.picture.pixels) < 1e-5);
  });

  test("90 degrees turn a known grid clockwise", () => {
    // 1 2 3      7 4 1
    // 4 5 6  to  8 5 2
    // 7 8 9      9 6 3
    const grid = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((value) => [value / 10, value / 10, value / 10]);
    const turned = augmentPicture(tensor3d(grid, [3, 3, 3]), [{ ...stillVariant, degrees: 90 }]).dataSync();
    const red = Array.from(turned).filter((_, index) => index % 3 === 0);
    assert.ok(findLargestDifference(red, [0.7, 0.4, 0.1, 0.8, 0.5, 0.2, 0.9, 0.6, 0.3]) < 1e-5);
  });

  test("noise repeats with its seed, stays in [0, 1] and has the spread asked for", () => {
    const grey = tensor3d(new Float32Array(64 * 64 * 3).fill(0.5), [64, 64, 3]);
    const noisy = (noiseSeed: number) =>
      augmentPicture(grey, [{ ...stillVariant, noise: 0.1, noiseSeed }]).dataSync();
    const values = Array.from(noisy(7));
    assert.deepEqual(Array.from(noisy(7)), values);
    assert.notDeepEqual(Array.from(noisy(8)), values);
    assert.ok(values.every((value) => value >= 0 && value <= 1));
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / values.length);
    assert.ok(Math.abs(spread - 0.1) < 0.005, `${spread}`);
  });

  test("leaves no tensor but the result", () => {
    const picture = createPicture();
    const before = memory().numTensors;
    const variants = createDraws(9, 1).map((draw) => toVariant(draw, { ...fastaiSettings, noise: 0.1 }));
    const result = augmentPicture(picture, variants, { size: { width: 5, height: 4 } });
    assert.deepEqual(result.shape, [9, 4, 5, 3]);
    assert.equal(memory().numTensors, before + 1);
    result.dispose();
    assert.equal(memory().numTensors, before);
  });
});

describe("augmentBatch", () => {
  test("gives every picture of a batch its own variant", () => {
    const grey = (value: number) => new Array<number>(12).fill(value);
    const batch: Tensor4D = tensor4d([...grey(0.5), ...grey(0.9)], [2, 2, 2, 3]);
    const before = memory().numTensors;
    const result = augmentBatch(batch, [{ ...stillVariant, brightness: 0.7 }, stillVariant]);
    assert.equal(memory().numTensors, before + 1);
    assert.deepEqual(result.shape, [2, 2, 2, 3]);
    assert.ok(findLargestDifference(result.dataSync(), [...grey(0.7), ...grey(0.9)]) < 1e-5);
    assert.throws(() => augmentBatch(batch, [stillVariant]), RangeError);
  });
});
