/** What the post's Python printed and what the lab computes are the same figures: this holds them together. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { setBackend } from "@tensorflow/tfjs-core";
import { findBaseline } from "../../src/lab/baseline.ts";
import {
  createDescent,
  createMomentum,
  createNewton,
  curves,
  findArrival,
  findPath,
  landscapes,
} from "../../src/lab/descent.ts";
import { createTraining } from "../../src/lab/training.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { readSprite } from "./sprite.ts";

const path = "content/posts/gradient-descent.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const text = JSON.stringify(notebook.cells);
const prose = notebook.cells
  .filter(({ kind }) => kind === "markdown")
  .map(({ source }) => source)
  .join("\n");

before(() => setBackend("wasm"));

test("Python's walks down the stretched bowl take as many steps as the lab's", () => {
  const rules = { descent: createDescent(0.13), momentum: createMomentum(0.13, 0.6), newton: createNewton() };
  const bowl = landscapes["stretched-bowl"];
  for (const [name, rule] of Object.entries(rules)) {
    const printed = text.match(new RegExp(`${name} +needs (\\d+) steps`))?.[1];
    assert.equal(Number(printed), findArrival(bowl, findPath(bowl, rule, [-2.1, 0.95], 100), 0.01), name);
  }
});

test("Python's balls on x² end where the lab's do, to the four places printed", () => {
  const printed = [...text.matchAll(/rate +([\d.]+): times [^ ]+ a step, after 20 steps x = +(-?[\d.]+)/g)];
  assert.equal(printed.length, 4);
  for (const [, rate, x] of printed) {
    const [end = Number.NaN] = findPath(curves.bowl, createDescent(Number(rate)), [-2], 20).at(-1) ?? [];
    assert.ok(Math.abs(end - Number(x)) < 1e-4, `rate ${rate}: ${end} against ${x}`);
  }
});

test("Python's baseline is the lab's, and so are its mistakes in the prose", async () => {
  const { l2 } = findBaseline(await readSprite());
  const printed = text.match(/baseline \(L2\), no training +accuracy ([\d.]+)/)?.[1];
  assert.equal(printed, l2.accuracy.toFixed(4));
  assert.ok(prose.includes(`the baseline makes ${l2.mistakes.length} mistakes`));
});

// Other random weights and another order of the digits: two mistakes of 420 are 0.005. The third net: cnn.test.ts.
test("the lab's training ends within 0.01 of PyTorch's, with the same few steps and the same many", async () => {
  const digits = await readSprite();
  for (const [model, batch, line] of [
    ["linear", digits.train.count, /linear, GD: 20 steps +accuracy ([\d.]+)/],
    ["linear", 64, /linear, SGD: 540 steps +accuracy ([\d.]+)/],
    ["net", 64, /small net, SGD: 540 steps +accuracy ([\d.]+)/],
  ] as const) {
    const printed = Number(text.match(line)?.[1]);
    const training = createTraining(digits, { model, rate: 0.1, batch, seed: 42 });
    for (let epoch = 0; epoch < 20; epoch++) await training.epoch();
    const { accuracy } = training.evaluate();
    training.dispose();
    assert.ok(Math.abs(accuracy - printed) < 0.01, `${accuracy} against ${printed}`);
  }
});
