import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "../../src/runtime/inspect.ts";
import { toReason } from "../../src/runtime/reason.ts";
import { figure as german } from "../../src/words/de/figure.ts";
import { figure } from "../../src/words/en/figure.ts";

class Point {
  readonly x = 1;
}
const loop: { me?: unknown } = {};
loop.me = loop;

for (const [value, text] of [
  ["two\nlines", "two\nlines"],
  [0.5, "0.5"],
  [-0, "-0"],
  [12n, "12n"],
  [null, "null"],
  [Symbol("s"), "Symbol(s)"],
  [Math.max, "function max"],
  [new RangeError("far"), "RangeError: far"],
  [/a/g, "/a/g"],
  [new Date(0), "1970-01-01T00:00:00.000Z"],
  [[1, "b", [true]], '[1, "b", [true]]'],
  [{ a: 1, "b c": undefined, d: {} }, '{a: 1, "b c": undefined, d: {}}'],
  [new Point(), "Point {x: 1}"],
  [new Map([["a", 1]]), 'Map(1) {"a" => 1}'],
  [new Set([1, 2]), "Set(2) {1, 2}"],
  [new Float32Array([1, 0.5]), "Float32Array(2) [1, 0.5]"],
  [Object.create(null), "{}"],
  [loop, "{me: [circular]}"],
  [{ a: { b: { c: { d: 1 } } } }, "{a: {b: {c: {…}}}}"],
] as const) {
  test(`inspect: ${text}`, () => {
    assert.equal(inspect(value), text);
  });
}

test("inspect: long numbers flow, long records stand on lines, both end", () => {
  const numbers = inspect(new Uint8Array(784));
  assert.match(numbers, /^Uint8Array\(784\) \[0, 0, .*, … 684 more\]$/);
  const record = inspect([{ name: "a".repeat(50) }, { name: "b".repeat(50) }]);
  assert.equal(record, `[\n  {name: "${"a".repeat(50)}"},\n  {name: "${"b".repeat(50)}"}\n]`);
});

test("a reason names cell and line, and keeps to one short line", () => {
  assert.equal(
    toReason({ error: new Error("no\nmore"), line: 3, notebook: undefined, loads: 0 }, "7", figure),
    "cell 7, line 3: no",
  );
  assert.equal(
    toReason({ error: "text", line: undefined, notebook: undefined, loads: 0 }, "7", figure),
    "cell 7: text",
  );
  assert.equal(
    toReason(
      { error: new TypeError("x is not a function"), line: 2, notebook: undefined, loads: 0 },
      "7",
      figure,
    ),
    "cell 7, line 2: x is not a function",
  );
  assert.match(
    toReason(
      { error: new TypeError("Failed to fetch"), line: undefined, notebook: undefined, loads: 1 },
      "7",
      figure,
    ),
    /online/,
  );
  assert.match(
    toReason(
      { error: new SyntaxError("no export named a"), line: undefined, notebook: undefined, loads: 1 },
      "7",
      figure,
    ),
    /no export named a/,
  );
  assert.ok(
    toReason({ error: new Error("a".repeat(999)), line: 1, notebook: undefined, loads: 0 }, "7", figure)
      .length < 300,
  );
});

test("a reason is in the language of the page", () => {
  const missing = { error: new TypeError("Failed to fetch"), line: 2, notebook: undefined, loads: 1 };
  assert.match(toReason(missing, "7", german), /^Zelle 7, Zeile 2: Ihr Skript/);
});
