import assert from "node:assert/strict";
import { test } from "node:test";
import { broadcast_util } from "@tensorflow/tfjs-core";
import { countNumbers, findBroadcast, type Shape, toShapeText } from "../../src/lab/broadcast.ts";
import { readShape } from "../../src/lab/broadcast-read.ts";
// Made with NumPy by scripts/reference/broadcast.py.
import reference from "./reference/broadcast.json" with { type: "json" };

test("every pair of the table gives what NumPy gives, or clashes where NumPy refuses", () => {
  assert.equal(reference.pairs.length, 17 ** 2);
  for (const { first, second, result } of reference.pairs) {
    const found = findBroadcast(first, second).result ?? null;
    assert.deepEqual(found, result, `${toShapeText(first)} and ${toShapeText(second)}`);
  }
  assert.ok(reference.pairs.some(({ result }) => result === null));
});

test("TensorFlow.js keeps the same rule", () => {
  for (const { first, second, result } of reference.pairs) {
    const find = () => broadcast_util.assertAndGetBroadcastShape(first, second);
    if (result === null) assert.throws(find);
    else assert.deepEqual(find(), result);
  }
});

test("axes come from the right, each with what is used again", () => {
  const { axes } = findBroadcast([420, 1, 784], [2, 784]);
  assert.deepEqual(
    axes.map(({ place, first, second, relation, size }) => [place, first, second, relation, size]),
    [
      [-1, 784, 784, "equal", 784],
      [-2, 1, 2, "first repeats", 2],
      [-3, 420, undefined, "second repeats", 420],
    ],
  );
  const clash = findBroadcast([206, 28, 28], [206]);
  assert.deepEqual(
    clash.axes.map(({ relation }) => relation),
    ["clash", "second repeats", "second repeats"],
  );
  assert.equal(clash.result, undefined);
});

test("a shape is read however it is written", () => {
  const readings: readonly (readonly [string, Shape])[] = [
    ["(420, 1, 784)", [420, 1, 784]],
    [" 420 1  784 ", [420, 1, 784]],
    ["28×28", [28, 28]],
    ["[28 x 28]", [28, 28]],
    ["(206,)", [206]],
    ["206", [206]],
    ["()", []],
    ["0, 3", [0, 3]],
  ];
  for (const [text, shape] of readings) assert.deepEqual(readShape(text), { shape }, text);
});

test("what is no shape is refused in words", () => {
  for (const text of [
    "",
    "(",
    "(28, 28",
    "28)",
    "28,,28",
    ",",
    "a, 2",
    "-1",
    "2.5",
    "1 1 1 1 1 1 1",
    "9999999",
  ]) {
    const reading = readShape(text);
    assert.ok("problem" in reading && reading.problem.length > 10, text);
  }
});

test("shapes are counted and written as in Python", () => {
  assert.deepEqual([countNumbers([]), countNumbers([420, 2, 784]), countNumbers([0, 3])], [1, 658_560, 0]);
  assert.deepEqual([[], [206], [28, 1]].map(toShapeText), ["()", "(206,)", "(28, 1)"]);
});
