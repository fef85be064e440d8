import assert from "node:assert/strict";
import { test } from "node:test";
import { findNumbers, pairNumbers } from "../../src/live/parity.ts";
import type { Output } from "../../src/notebook/notebook.ts";

const print = (text: string): Output[] => [{ kind: "stream", name: "stdout", text }];
const show = (text: string): Output[] => [{ kind: "data", data: { "text/plain": text }, metadata: {} }];

test("numbers are read in the forms in which they are printed", () => {
  const found = findNumbers(
    print(
      "L1 accuracy: 93.8%\nloss = 1.5e-3\nsteps_done=1,024\nshift: −0.25\nat 12:30\nname: word\nx = 1 of 3\n: 4\n",
    ),
  );
  assert.deepEqual(
    [...found].map(([key, { value }]) => [key, value]),
    [
      ["l1 accuracy", 0.938],
      ["loss", 0.0015],
      ["steps done", 1024],
      ["shift", -0.25],
    ],
  );
});

test("numbers of one name are paired however the name is spelt, and the last of them counts", () => {
  const pairs = pairNumbers(
    print("L1 accuracy: 0.1\nL1 accuracy: 0.9381\nelse: 1\n"),
    show("l1-accuracy = 93.8%"),
    1e-3,
  );
  assert.deepEqual(pairs, [
    { name: "L1 accuracy", values: [0.9381, 0.938], words: ["0.9381", "93.8%"], isEqual: true },
  ]);
});

test("the tolerance is absolute up to 1 and relative above", () => {
  const isEqual = (a: number, b: number, tolerance: number) =>
    pairNumbers(print(`n: ${a}`), show(`n = ${b}`), tolerance)[0]?.isEqual;
  assert.equal(isEqual(0.5, 0.501, 1e-3), true);
  assert.equal(isEqual(0.5, 0.502, 1e-3), false);
  assert.equal(isEqual(0, 0.001, 1e-3), true);
  assert.equal(isEqual(2000, 2001, 1e-3), true);
  assert.equal(isEqual(2000, 2003, 1e-3), false);
  assert.equal(isEqual(-1, 1, 1), false);
  assert.equal(isEqual(3, 3, 0), true);
  assert.equal(isEqual(3, 3.0001, 0), false);
});
