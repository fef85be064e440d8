/** The demo's augmenter on both backends that readers get, and the kernels they must have been given. */
import "@tensorflow/tfjs-backend-cpu";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { memory, profile, scalar, setBackend } from "@tensorflow/tfjs-core";
import { stillSettings } from "../../src/lab/augment-settings.ts";
import { createAugmenter } from "../../src/lab/augmenter.ts";
import { toBytes } from "../../src/lab/picture.ts";
import { findResizes } from "../../src/lab/resizer.ts";
import { reference } from "./augment-reference.ts";

const { width, height, pixels } = reference.wide;
const picture = { width, height, data: Float32Array.from(pixels) };
const settings = {
  ...stillSettings,
  flip: 0.5,
  maxRotate: 40,
  maxWarp: 0.3,
  noise: 0.1,
  pAffine: 1,
  pLighting: 1,
};

async function makeVariants() {
  const augmenter = createAugmenter(picture);
  const variants = await augmenter.variants({ settings, seed: 4, count: 3 });
  augmenter.dispose();
  return variants;
}

after(() => setBackend("cpu"));

test("WASM and CPU make the same bytes, give or take one level of 256", async () => {
  await setBackend("wasm");
  const wasm = await makeVariants();
  await setBackend("cpu");
  const cpu = await makeVariants();
  assert.deepEqual(wasm.variants, cpu.variants);
  assert.equal(wasm.pictures.length, 3);
  cpu.pictures.forEach((bytes, index) => {
    const others = wasm.pictures[index] ?? new Uint8ClampedArray();
    assert.equal(others.length, bytes.length);
    const worst = bytes.reduce((most, value, at) => Math.max(most, Math.abs(value - (others[at] ?? -9))), 0);
    assert.ok(worst <= 1, `variant ${index}: ${worst}`);
  });
});

test("one tensor is held while open, none after", async () => {
  await setBackend("cpu");
  const { numTensors } = memory();
  const augmenter = createAugmenter(picture);
  await augmenter.variants({ settings, seed: 1, count: 2 });
  await augmenter.variants({ settings, seed: 2, count: 2 });
  assert.equal(memory().numTensors, numTensors + 1);
  augmenter.dispose();
  assert.equal(memory().numTensors, numTensors);
});

test("every kernel that augmentation runs is in every registry", async () => {
  await setBackend("cpu");
  const { kernelNames } = await profile(async () => {
    await makeVariants();
    return scalar(0);
  });
  assert.ok(kernelNames.includes("Transform"));
  for (const backend of ["wasm", "cpu", "webgl", "webgpu"]) {
    const source = readFileSync(new URL(`../../src/lab/backend/${backend}.ts`, import.meta.url), "utf8");
    const missing = kernelNames.filter((name) => !source.includes(`dist/kernels/${name}"`));
    assert.deepEqual(missing, [], `missing in src/lab/backend/${backend}.ts`);
  }
});

test("the four ways tell truly what they keep, stretch and fill", () => {
  const photograph = { width: 640, height: 480, data: new Float32Array(640 * 480 * 3).fill(0.25) };
  const { squish, crop, pad, random } = findResizes(photograph, {
    size: 16,
    padMode: "zeros",
    minScale: 0.3,
    seed: 1,
  });
  assert.deepEqual([squish.kept, squish.stretch, squish.filled], [1, 0.75, 0]);
  assert.deepEqual([crop.kept, crop.stretch, crop.filled], [0.75, 1, 0]);
  assert.deepEqual([pad.kept, pad.stretch, pad.filled], [1, 1, 0.25]);
  assert.ok(random.kept > 0.29 && random.kept <= 1 && random.filled === 0);
  const grey = toBytes(Float32Array.from([0.25, 0.25, 0.25]));
  assert.deepEqual(crop.bytes.slice(0, 4), grey);
  assert.deepEqual(pad.bytes.slice(0, 4), Uint8ClampedArray.from([0, 0, 0, 255]));
});
