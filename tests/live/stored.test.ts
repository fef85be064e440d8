import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompiledLiveCell } from "../../src/live/live.ts";
import { checkStoredOutput, findStoredHash, hashLiveCell } from "../../src/live/stored.ts";
import type { Output } from "../../src/notebook/notebook.ts";
import { compile, createCell } from "./cells.ts";

const cell = { ...createCell("1 + 1"), module: compile("1 + 1"), inputs: [], outputs: [], displays: true };

function createOutput(hash: string): Output {
  return { kind: "data", data: { "text/plain": "2" }, metadata: { atoll: { hash } } };
}

test("the hash depends on what the cell does and on nothing else", () => {
  const moved: CompiledLiveCell = { ...cell, id: "b", run: "press", module: `${cell.module} ` };
  const hash = hashLiveCell(cell);
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(hashLiveCell(moved), hash);
  assert.notEqual(hashLiveCell({ ...cell, source: "1 + 2" }), hash);
  assert.notEqual(hashLiveCell({ ...cell, language: "typescript" }), hash);
});

test("an output of the same cell is fresh, another's is stale, none is missing", () => {
  const rules = (outputs: readonly Output[]) =>
    checkStoredOutput(cell, outputs, "a.ipynb").map(({ rule, place }) => [rule, place.cell]);
  assert.deepEqual(rules([createOutput(hashLiveCell(cell))]), []);
  assert.deepEqual(rules([createOutput("0")]), [["live-stale", 7]]);
  assert.deepEqual(rules([]), [["live-missing", 7]]);
});

test("what Jupyter stores for a script cell is no stored output", () => {
  const script: Output = { kind: "data", data: { "application/javascript": "1 + 1" }, metadata: {} };
  assert.equal(findStoredHash([script]), undefined);
  assert.deepEqual(
    checkStoredOutput(cell, [script], "a.ipynb").map(({ rule }) => rule),
    ["live-missing"],
  );
});
