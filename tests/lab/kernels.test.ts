/** What the lab runs must be registered by hand for the browser: a kernel forgotten there fails nowhere else. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { profile, registerKernel, scalar, setBackend } from "@tensorflow/tfjs-core";
import { createAttack } from "../../src/lab/attack.ts";
import { filterGradientConfig } from "../../src/lab/backend/filter-gradient.ts";
import { findBaseline } from "../../src/lab/baseline.ts";
import { createTraining } from "../../src/lab/training.ts";
import { findUnitPictures } from "../../src/lab/unit-pictures.ts";
import { readSprite } from "./sprite.ts";

function findRegistered(backend: string): Set<string> {
  const source = readFileSync(new URL(`../../src/lab/backend/${backend}.ts`, import.meta.url), "utf8");
  const theirs = [...source.matchAll(/dist\/kernels\/(\w+)"/g)].map(([, name = ""]) => name);
  return new Set([...theirs, ...(backend === "wasm" ? [filterGradientConfig.kernelName] : [])]);
}

test("every kernel that baseline, training and attacks run is in both registries", async () => {
  registerKernel(filterGradientConfig);
  assert.ok(await setBackend("wasm"));
  const digits = await readSprite();
  const { kernelNames } = await profile(async () => {
    findBaseline(digits);
    for (const model of ["linear", "net", "cnn"] as const) {
      const training = createTraining(digits, { model });
      await training.step(2);
      training.evaluate();
      createAttack(digits.valid, training.weights()).dispose();
      findUnitPictures(training.weights(), { steps: 1 });
      training.dispose();
    }
    return scalar(0);
  });
  for (const backend of ["wasm", "cpu"]) {
    const registered = findRegistered(backend);
    assert.deepEqual(
      kernelNames.filter((name) => !registered.has(name)),
      [],
      `missing in src/lab/backend/${backend}.ts`,
    );
  }
});
