/** The post's Python and the lab compute the same baseline on the same digits: this holds their figures together. */
import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findBaseline } from "../../src/lab/baseline.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { readSprite } from "./sprite.ts";

const path = "content/posts/three-or-seven.ipynb";
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

test("the accuracies that Python printed are the lab's", async () => {
  const baseline = findBaseline(await readSprite());
  for (const [name, verdict] of [
    ["L1", baseline.l1],
    ["L2", baseline.l2],
  ] as const) {
    const printed = [...text.matchAll(new RegExp(`${name} accuracy(?: ([37]))?: ([\\d.]+)`, "g"))];
    const mine = [verdict.accuracy, verdict.perClass[3], verdict.perClass[7]];
    assert.deepEqual(
      printed.map(([, digit, share]) => [digit, share]),
      mine.map((share, i) => [[undefined, "3", "7"][i], share.toFixed(4)]),
    );
  }
});

test("the figures in the prose are the lab's", async () => {
  const digits = await readSprite();
  const { l1, l2 } = findBaseline(digits);
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  assert.ok(prose.includes(`L1 gets ${percent(l1.accuracy)}, L2 ${percent(l2.accuracy)}.`));
  assert.ok(prose.includes(`more than ${percent(l2.accuracy)} on these ${digits.valid.count} digits`));
  assert.ok(prose.includes("misses one 3 in eight") && Math.round(1 / (1 - l1.perClass[3])) === 8);
  const paper = [...digits.train.pixels, ...digits.valid.pixels].filter((grey) => grey === 0).length;
  const share = paper / ((digits.train.count + digits.valid.count) * 784);
  assert.ok(prose.includes("Four pixels in five are 0") && Math.abs(share - 0.8) < 0.02);
});
