/** What the post on adversarial examples printed in Python against the lab's own net, and what its prose says of it. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setBackend } from "@tensorflow/tfjs-core";
import { createAttack } from "../../src/lab/attack.ts";
import { createTraining } from "../../src/lab/training.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { readSprite } from "./sprite.ts";

const path = "content/posts/adversarial-examples.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const text = JSON.stringify(notebook.cells);

// Other random weights: the curves are alike, not the same.
test("Python's net falls as the lab's does, within 0.15, and noise harms neither", async () => {
  await setBackend("wasm");
  const digits = await readSprite();
  const training = createTraining(digits, { model: "net", seed: 42 });
  for (let epoch = 0; epoch < 12; epoch++) await training.epoch();
  const attack = createAttack(digits.valid, training.weights());
  training.dispose();
  const rows = [...text.matchAll(/ (0\.\d\d) +(\d\.\d{3}) +(\d\.\d{3})/g)].map((row) =>
    row.slice(1).map(Number),
  );
  assert.equal(rows.length, 6);
  for (const [epsilon = 0, fooled = 0, noisy = 0] of rows) {
    const [mine = 0] = attack.accuracies([epsilon]);
    const [control = 0] = attack.accuracies([epsilon], "noise");
    assert.ok(Math.abs(mine - fooled) < 0.15, `at ${epsilon}: ${mine} against Python's ${fooled}`);
    assert.ok(Math.abs(control - noisy) < 0.02, `noise at ${epsilon}: ${control} against ${noisy}`);
  }
  const [, fooled = 1] = rows.at(-1) ?? [];
  assert.ok(fooled < 0.3);
  attack.dispose();
  await setBackend("cpu");
});

test("most of the harm travels: two other nets lose more than half of what the first loses", () => {
  const lost = [...text.matchAll(/net[a-z ]* (0\.\d{3}) → (0\.\d{3})/g)].map(
    ([, before, after]) => Number(before) - Number(after),
  );
  const [first = 0, ...others] = lost;
  assert.equal(others.length, 2);
  assert.ok(others.every((one) => one > first / 2));
});

test("a picture made for an output, without a price on roughness, is louder than any digit", () => {
  const read = (pattern: RegExp): number => Number(text.match(pattern)?.[1]);
  assert.ok(read(/3, μ = 0 +output +([\d.]+)/) > read(/loudest digits: ([\d.]+)/));
  assert.ok(read(/7, μ = 0 +output +(-[\d.]+)/) < read(/for a 3, (-[\d.]+)/));
});
