/** What the post on bad data printed in Python, and what its prose says of it: this holds them together. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readNotebook } from "../../src/notebook/read.ts";

const path = "content/posts/bad-data.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const text = JSON.stringify(notebook.cells);
const read = (pattern: RegExp): number => Number(text.match(pattern)?.[1]);

test("Python flipped as many labels as the page, which the title tells", () => {
  assert.equal(read(/(\d+) labels flipped:/), Math.round(0.25 * 1682));
  assert.ok(text.includes("Here are 421 wrong labels to find"));
});

test("the worst quarter holds most of the flipped labels", () => {
  assert.ok(read(/worst 421: \d+ are wrong labels, \d+% of these, (\d+)% of all flipped/) > 80);
});

// The page's own figures are tested in cleaning.test.ts: above 80% when looking, less when trusting.
test("Python, too, wins back over 80% by looking and less by trusting", () => {
  const looking = read(/look at each[^:]+: (\d+)% of the loss won back/);
  const trusting = read(/trust the model[^:]+: (\d+)% of the loss won back/);
  assert.ok(looking >= 80 && trusting < looking, `${looking}, ${trusting}`);
});
