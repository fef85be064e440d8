import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { toBytes, toPicture } from "../../src/lab/picture.ts";
import { createRandom } from "../../src/lab/random.ts";
import { resizePicture } from "../../src/lab/resize.ts";
import { planRandomCrop, planResize } from "../../src/lab/resize-plan.ts";
import { findLargestDifference, reference } from "./augment-reference.ts";

function readPicture(source: "wide" | "tall") {
  const { width, height, pixels } = reference[source];
  return { width, height, data: Float32Array.from(pixels) };
}

describe("resizePicture", () => {
  test("equals Pillow after NumPy's crop and pad, for every method and pad mode, within 1e-5", () => {
    for (const { source, method, padMode, at, size, pixels } of reference.resizes) {
      const picture = readPicture(source);
      const [height, width] = size;
      const plan = planResize(picture, { width, height }, method, { padMode, at });
      const worst = findLargestDifference(resizePicture(picture, plan).data, pixels);
      assert.ok(worst < 1e-5, `${source} ${method} ${padMode} ${at} ${size}: ${worst}`);
    }
  });

  test("to its own size is the identity", () => {
    const picture = readPicture("wide");
    const same = resizePicture(picture, planResize(picture, picture, "squish"));
    assert.ok(findLargestDifference(same.data, reference.wide.pixels) < 1e-6);
  });

  test("a padded picture is the whole picture between black bars", () => {
    const white = { width: 8, height: 4, data: new Float32Array(96).fill(1) };
    const plan = planResize(white, { width: 8, height: 8 }, "pad", { padMode: "zeros" });
    const { data } = resizePicture(white, plan);
    const rows = Array.from({ length: 8 }, (_, row) => data[row * 24]);
    assert.deepEqual(rows, [0, 0, 1, 1, 1, 1, 0, 0]);
  });
});

describe("planResize", () => {
  const source = { width: 640, height: 480 };
  const result = { width: 224, height: 224 };
  test("crop takes the middle square, pad the surrounding one, squish everything", () => {
    const { left, top, width, height } = planResize(source, result, "crop");
    assert.deepEqual([left, top, width, height], [80, 0, 480, 480]);
    const pad = planResize(source, result, "pad");
    assert.deepEqual([pad.left, pad.top, pad.width, pad.height], [0, -80, 640, 640]);
    const squish = planResize(source, result, "squish");
    assert.deepEqual([squish.left, squish.top, squish.width, squish.height], [0, 0, 640, 480]);
  });
});

describe("planRandomCrop", () => {
  const source = { width: 640, height: 480 };
  const result = { width: 224, height: 224 };

  test("stays inside, within min_scale and ratio; the same seed gives the same crops", () => {
    const random = createRandom(11);
    const again = createRandom(11);
    for (let crop = 0; crop < 500; crop++) {
      const plan = planRandomCrop(source, result, random, { minScale: 0.3 });
      assert.deepEqual(planRandomCrop(source, result, again, { minScale: 0.3 }), plan);
      assert.ok(plan.left >= 0 && plan.left + plan.width <= 640);
      assert.ok(plan.top >= 0 && plan.top + plan.height <= 480);
      // Whole pixels blur the limits by less than one in a hundred.
      const share = (plan.width * plan.height) / (640 * 480);
      assert.ok(share > 0.3 * 0.99 && share <= 1, `${share}`);
      const ratio = plan.width / plan.height;
      assert.ok(ratio > 0.74 && ratio < 1.35, `${ratio}`);
    }
  });

  test("fastai's default lets a crop be as small as 8% of the picture", () => {
    const random = createRandom(1);
    const shares = Array.from({ length: 500 }, () => {
      const { width, height } = planRandomCrop(source, result, random);
      return (width * height) / (640 * 480);
    });
    assert.ok(Math.min(...shares) < 0.1 && Math.min(...shares) > 0.078);
  });

  test("a picture too narrow for any try falls back to its middle", () => {
    const { left, top, width, height } = planRandomCrop({ width: 30, height: 300 }, result, createRandom(1), {
      minScale: 0.9,
    });
    assert.deepEqual([left, top, width, height], [0, 130, 30, 40]);
  });
});

test("bytes of a canvas come back as they went in; transparent ones turn white", () => {
  const bytes = Uint8ClampedArray.from([0, 128, 255, 255, 1, 2, 3, 255]);
  assert.deepEqual(toBytes(toPicture(bytes, 2, 1).data), bytes);
  assert.deepEqual(Array.from(toPicture(Uint8ClampedArray.from([9, 9, 9, 0]), 1, 1).data), [1, 1, 1]);
});
