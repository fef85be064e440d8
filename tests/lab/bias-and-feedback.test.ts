/** What the post's Python printed of its loops, the lab's loops do too: this holds them together. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { findTruth, findUrnMoments, type LoopSettings, simulateLoop } from "../../src/lab/feedback.ts";
import { summarise } from "../../src/lab/feedback-summary.ts";
import { createRandom } from "../../src/lab/random.ts";
import { readNotebook } from "../../src/notebook/read.ts";

const path = "content/posts/bias-and-feedback.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const text = JSON.stringify(notebook.cells);

const urn: LoopSettings = {
  start: [6, 4],
  rates: [0.3, 0.3],
  rule: "proportional",
  exploration: 0,
  correction: false,
};

function readLine(name: string): { mean: number; spread: number; off: number } {
  const line = new RegExp(`${name} +mean ([\\d.]+) +spread ([\\d.]+) +off (\\d+)%`).exec(text);
  const [mean = Number.NaN, spread = Number.NaN, off = Number.NaN] = (line ?? []).slice(1).map(Number);
  return { mean, spread, off: off / 100 };
}

// Five standard errors of the lab's own 1,000 histories; Python's come from twice as many or more.
const runs = 1000;
for (const [name, days, changes] of [
  ["urn, 10 days", 10, {}],
  ["urn, 1000 days", 1000, {}],
  ["33 against 27, 1000 days", 1000, { start: [5, 5], rates: [0.33, 0.27] }],
  ["squared, start 5 and 5", 1000, { start: [5, 5], rule: "squared" }],
  ["hottest, start 6 and 4", 1000, { rule: "hottest" }],
  ["a coin for 20%", 1000, { exploration: 0.2 }],
  ["squared, coin for 60%", 1000, { rule: "squared", exploration: 0.6 }],
  ["weighed", 1000, { correction: true }],
  ["weighed, squared, 10%", 1000, { start: [8, 2], rule: "squared", exploration: 0.1, correction: true }],
  ["weighed, 33 against 27", 1000, { rates: [0.33, 0.27], correction: true }],
] as const satisfies readonly (readonly [string, number, Partial<LoopSettings>])[]) {
  test(`${name}: Python's histories are the lab's`, () => {
    const settings = { ...urn, ...changes };
    const ends = Array.from(
      { length: runs },
      (_, seed) => simulateLoop(settings, days, createRandom(seed)).record[days] ?? Number.NaN,
    );
    const { mean, astray } = summarise(ends, days, findTruth(settings));
    const printed = readLine(name);
    const error = (deviation: number) => (5 * 1.25 * deviation) / Math.sqrt(runs) + 0.0006;
    assert.ok(Math.abs(mean - printed.mean) < error(printed.spread), `mean ${mean}, ${printed.mean}`);
    const allowed = error(Math.sqrt(printed.off * (1 - printed.off))) + 0.01;
    assert.ok(Math.abs(astray - printed.off) < allowed, `off ${astray}, ${printed.off}`);
  });
}

test("Python's urn has the closed form's mean and spread", () => {
  // A thousand days find about 300.
  const { mean, deviation } = findUrnMoments([6, 4], 300);
  const printed = readLine("urn, 1000 days");
  assert.ok(Math.abs(printed.mean - mean) < 0.005);
  assert.ok(Math.abs(printed.spread - deviation) < 0.003, `${printed.spread}, ${deviation}`);
});
