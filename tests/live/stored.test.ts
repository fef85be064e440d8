import assert from "node:assert/strict";
import { test } from "node:test";
import type { LiveCell } from "../../src/live/live.ts";
import { checkStoredOutput, findStoredMark, type HashModule, hashLiveCells } from "../../src/live/stored.ts";
import type { Output } from "../../src/notebook/notebook.ts";
import { compile, createCell } from "./cells.ts";

const hashOne = (cell: LiveCell, hashModule?: HashModule) => hashLiveCells([cell], hashModule)[0] ?? "";

const cell = createCell("1 + 1");
const stored = { ...cell, module: compile("1 + 1"), hash: hashOne(cell) };

function createOutput(hash: string): Output {
  return { kind: "data", data: { "text/plain": "2" }, metadata: { atoll: { hash } } };
}

test("the hash depends on what the cell does and on nothing else", () => {
  assert.match(stored.hash, /^[0-9a-f]{64}$/);
  assert.equal(hashOne({ ...cell, id: "b", run: "press" }), stored.hash);
  assert.notEqual(hashOne({ ...cell, source: "1 + 2" }), stored.hash);
  assert.notEqual(hashOne({ ...cell, language: "typescript" }), stored.hash);
});

test("the hash depends on what is imported, statically or later", () => {
  for (const source of [
    'import { a } from "#demos/a";\na()',
    'const { a } = await import("#demos/a");\na()',
  ]) {
    const importing = createCell(source);
    const hash = hashOne(importing, () => "1");
    assert.equal(
      hashOne(importing, (specifier) => (specifier === "#demos/a" ? "1" : "2")),
      hash,
    );
    assert.notEqual(
      hashOne(importing, () => "2"),
      hash,
    );
  }
});

test("the hash depends on the cells whose names are used, however far up, and on no other", () => {
  const sources = ["const rate = 3;", "const twice = rate * 2;", "twice + 1", "const other = 1;"];
  const hashAll = (change: Readonly<Record<number, string>>) =>
    hashLiveCells(sources.map((source, i) => createCell(change[i] ?? source, { cell: i + 1 })));
  const before = hashAll({});
  const changed = (change: Readonly<Record<number, string>>) =>
    hashAll(change).map((hash, i) => hash !== before[i]);
  assert.deepEqual(changed({ 0: "const rate = 4;" }), [true, true, true, false]);
  assert.deepEqual(changed({ 2: "twice + 2" }), [false, false, true, false]);
  assert.deepEqual(changed({ 3: "const other = 2;" }), [false, false, false, true]);
  // Two cells that use each other are an error elsewhere; here they must only end.
  assert.equal(hashAll({ 0: "const rate = twice;" }).length, 4);
});

test("an output of the same cell is fresh, another's is stale, none is missing", () => {
  const rules = (outputs: readonly Output[]) =>
    checkStoredOutput(stored, outputs, "a.ipynb").map(({ rule, place }) => [rule, place.cell]);
  assert.deepEqual(rules([createOutput(stored.hash)]), []);
  assert.deepEqual(rules([createOutput("0")]), [["live-stale", 7]]);
  assert.deepEqual(rules([]), [["live-missing", 7]]);
});

test("what Jupyter stores for a script cell is no stored output", () => {
  const script: Output = { kind: "data", data: { "application/javascript": "1 + 1" }, metadata: {} };
  assert.equal(findStoredMark([script]), undefined);
  assert.deepEqual(
    checkStoredOutput(stored, [script], "a.ipynb").map(({ rule }) => rule),
    ["live-missing"],
  );
});
