import assert from "node:assert/strict";
import { test } from "node:test";
import { type CellEdit, replaceOutputs } from "../../src/notebook/edit.ts";
import type { JsonValue } from "../../src/notebook/notebook.ts";
import { code, markdown, pythonKernel } from "./build.ts";

const stream = { name: "stdout", output_type: "stream", text: "1\n2\n" };
const notebook = {
  cells: [
    markdown(["# Überschrift\n", "a"]),
    code(["x = 1\n", "x"], { execution_count: 1, id: "one", outputs: [stream] }),
    code("y", { metadata: { tags: ["a"], z: 1 } }),
  ],
  metadata: pythonKernel,
  nbformat: 4,
  nbformat_minor: 5,
};
const jupyter = `${JSON.stringify(notebook, null, 1)}\n`;

const edits: ReadonlyMap<number, CellEdit> = new Map([
  [2, { outputs: [{ ...stream, text: "drei\nvier ü" }], executionCount: 7 }],
  [3, { outputs: [], metadata: { atoll: { hash: "abc" } } }],
]);

/** The same notebook after the edits, made the other way: by changing the value. */
function expected(text: string): JsonValue {
  const value = JSON.parse(text);
  value.cells[1].outputs[0].text = ["drei\n", "vier ü"];
  value.cells[1].execution_count = 7;
  value.cells[2].metadata.atoll = { hash: "abc" };
  return value;
}

const layouts: Readonly<Record<string, string>> = {
  "Jupyter's": jupyter,
  "two spaces": JSON.stringify(notebook, null, 2),
  "four spaces, no newline at the end": JSON.stringify(notebook, null, 4),
  tabs: JSON.stringify(notebook, null, "\t"),
  minified: JSON.stringify(notebook),
  "minified by Python": JSON.stringify(notebook).replace(/([:,])(?=["[{\d])/g, "$1 "),
  CRLF: jupyter.replaceAll("\n", "\r\n"),
  "byte order mark": `\uFEFF${jupyter}`,
  escaped: jupyter.replaceAll("Ü", "\\u00dc"),
};

for (const [name, text] of Object.entries(layouts)) {
  test(`layout ${name}: the values change, twice gives the same bytes, and no edit changes nothing`, () => {
    const once = replaceOutputs(text, edits);
    assert.deepEqual(JSON.parse(once.replace("\uFEFF", "")), expected(text.replace("\uFEFF", "")));
    assert.equal(replaceOutputs(once, edits), once);
    assert.equal(replaceOutputs(text, new Map()), text);
    assert.equal(replaceOutputs(text, new Map([[2, { outputs: [stream], executionCount: 1 }]])), text);
    assert.equal(once.includes("\r\n"), text.includes("\r\n"));
    assert.equal(once.endsWith("\n"), text.endsWith("\n"));
    // What Jupyter itself would write for the new value, in this layout.
    const indent = /\{\r?\n([ \t]+)/.exec(text)?.[1];
    if (indent !== undefined && name !== "escaped") {
      assert.equal(once.replaceAll("\r\n", "\n"), relaid(text, once, indent));
    }
  });
}

function relaid(text: string, once: string, indent: string): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const value = JSON.parse(once.replace("\uFEFF", ""));
  return mark + JSON.stringify(value, null, indent) + (text.endsWith("\n") ? "\n" : "");
}

test("not one byte outside the values changes: put back, they give the same file", () => {
  const before = jupyter.replace(/"text": "1\\n2\\n"/, '"text": [\n      "1\\n",\n      "2\\n"\n     ]');
  const once = replaceOutputs(before, new Map([[2, { outputs: [], executionCount: null, metadata: {} }]]));
  assert.notEqual(once, before);
  assert.match(once, /"outputs": \[\],/);
  assert.equal(replaceOutputs(once, new Map([[2, { outputs: [stream], executionCount: 1 }]])), before);
});

test("a file that escapes goes on escaping", () => {
  const once = replaceOutputs(layouts["escaped"] ?? "", edits);
  assert.match(once, /vier \\u00fc/);
  assert.doesNotMatch(once, /[\u0080-\uffff]/);
  // Jupyter writes control characters as escapes in every file: they do not make it an escaping one.
  const ansi = JSON.stringify({ cells: [code("\u001b[0m")], nbformat: 4 }, null, 1);
  assert.match(replaceOutputs(ansi, new Map([[1, { outputs: [{ ...stream, text: "ü" }] }]])), /"ü"/);
});

test("missing keys are put where Jupyter's order has them", () => {
  const text =
    '{\n "cells": [\n  {\n   "cell_type": "code",\n   "source": "x"\n  },\n  {}\n ],\n "nbformat": 4\n}\n';
  const once = replaceOutputs(
    text,
    new Map([
      [1, { executionCount: 2, outputs: [], metadata: { a: 1 } }],
      [2, { outputs: [] }],
    ]),
  );
  assert.equal(
    once,
    '{\n "cells": [\n  {\n   "cell_type": "code",\n   "execution_count": 2,\n   "metadata": {\n    "a": 1\n   },\n' +
      '   "outputs": [],\n   "source": "x"\n  },\n  {"outputs": []}\n ],\n "nbformat": 4\n}\n',
  );
});

test("keys that only look like a cell's are left alone, NaN and numbers keep their spelling", () => {
  const text =
    '{"metadata": {"outputs": 1.0, "x": NaN}, "cells": [{"metadata": {"outputs": "a"}, "outputs": [{"n": 1.0}], "source": "\\"outputs\\": []"}]}';
  const once = replaceOutputs(text, new Map([[1, { executionCount: 1, metadata: { outputs: "a" } }]]));
  assert.equal(
    once,
    text.replace('{"metadata": {"outputs": "a"}', '{"execution_count": 1, "metadata": {"outputs": "a"}'),
  );
});

test("a cell that is not there, or no JSON, is a fault of the caller", () => {
  assert.throws(() => replaceOutputs(jupyter, new Map([[9, {}]])), RangeError);
  assert.throws(() => replaceOutputs("{", new Map()), SyntaxError);
});
