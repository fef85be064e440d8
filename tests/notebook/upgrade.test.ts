import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject, JsonValue } from "../../src/notebook/notebook.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { code, read } from "./build.ts";

function readOld(notebook: JsonObject) {
  return readNotebook(new TextEncoder().encode(JSON.stringify(notebook)), "old.ipynb");
}

function readThree(cells: readonly JsonValue[], more: JsonObject = {}) {
  return readOld({
    nbformat: 3,
    nbformat_minor: 0,
    metadata: { name: "" },
    worksheets: [{ cells }],
    ...more,
  });
}

function readTwo(cells: readonly JsonValue[]) {
  return readOld({ nbformat: 2, metadata: {}, worksheets: [{ cells }] });
}

test("nbformat 2 joins every list with line breaks, and knows nothing of a running count", () => {
  const { notebook, messages } = readTwo([
    {
      cell_type: "code",
      collapsed: true,
      input: ["for x in y:", "    print(x)"],
      language: "python",
      outputs: [
        { output_type: "stream", stream: "stdout", text: ["a", "b"] },
        { output_type: "pyout", prompt_number: 3, text: ["[1,", " 2]"] },
      ],
      prompt_number: "*",
    },
    { cell_type: "markdown", source: ["# T", "", "text"] },
    { cell_type: "html", source: "<b>x</b>" },
  ]);
  assert.deepEqual(messages, []);
  assert.equal(notebook?.language, "python");
  assert.deepEqual(
    notebook?.cells.map(({ kind, source }) => [kind, source]),
    [
      ["code", "for x in y:\n    print(x)"],
      ["markdown", "# T\n\ntext"],
      ["markdown", "<b>x</b>"],
    ],
  );
  assert.deepEqual(notebook?.cells[0]?.metadata, { collapsed: true });
  assert.deepEqual(notebook?.cells[0]?.outputs, [
    { kind: "stream", name: "stdout", text: "a\nb" },
    { kind: "data", data: { "text/plain": "[1,\n 2]" }, metadata: {} },
  ]);
});

test("nbformat 3 joins as its first line says", () => {
  const { notebook } = readThree([
    { cell_type: "code", input: ["a\n", "b"], outputs: [] },
    { cell_type: "code", input: ["a", "b\n"], outputs: [] },
    { cell_type: "code", input: "a", outputs: [] },
  ]);
  assert.deepEqual(
    notebook?.cells.map(({ source }) => source),
    ["a\nb", "a\nb\n", "a"],
  );
});

test("headings of nbformat 3 have their level, on one line", () => {
  const { notebook, messages } = readThree([
    { cell_type: "heading", level: 2, source: ["Part\n", "one"] },
    { cell_type: "heading", level: 9, source: "Deep" },
    { cell_type: "heading", source: "Plain" },
  ]);
  assert.deepEqual(
    notebook?.cells.map(({ source }) => source),
    ["## Part one", "###### Deep", "# Plain"],
  );
  assert.deepEqual(messages, []);
});

test("outputs of nbformat 3 become bundles, with their metadata", () => {
  const { notebook, messages } = readThree([
    {
      cell_type: "code",
      input: "x",
      prompt_number: 7,
      outputs: [
        {
          output_type: "display_data",
          metadata: { png: { width: 10 } },
          png: "aGk=\n",
          svg: ["<svg>\n", "</svg>"],
          latex: "$x$",
          jpeg: "aGk=",
          html: "<b>",
          javascript: "1",
          json: ['{"a":\n', "1}"],
        },
        { output_type: "pyerr", ename: "E", evalue: "v", traceback: ["t"] },
        { output_type: "stream", stream: "stderr", text: "s" },
      ],
    },
  ]);
  assert.deepEqual(messages, []);
  assert.equal(notebook?.cells[0]?.executionCount, 7);
  assert.deepEqual(notebook?.cells[0]?.outputs, [
    {
      kind: "data",
      data: {
        "image/png": "aGk=",
        "image/svg+xml": "<svg>\n</svg>",
        "text/latex": "$x$",
        "image/jpeg": "aGk=",
        "text/html": "<b>",
        "application/javascript": "1",
        "application/json": { a: 1 },
      },
      metadata: { "image/png": { width: 10 } },
    },
    { kind: "error", name: "E", value: "v", traceback: ["t"] },
    { kind: "stream", name: "stderr", text: "s" },
  ]);
});

test("several worksheets are one notebook, cells counted on; none at all is an empty one with a warning", () => {
  const sheet = (source: string) => ({ cells: [{ cell_type: "raw", source }] });
  const both = readOld({ nbformat: 3, worksheets: [sheet("a"), sheet("b")] }).notebook;
  assert.deepEqual(
    both?.cells.map(({ index, source }) => [index, source]),
    [
      [1, "a"],
      [2, "b"],
    ],
  );
  const { notebook, messages } = readOld({ nbformat: 3, metadata: {} });
  assert.equal(notebook?.cells.length, 0);
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ["notebook-field"],
  );
});

test("the first format, which wrote no number", () => {
  const { notebook } = readOld({
    cells: [
      { cell_type: "text", text: "Words" },
      { cell_type: "code", code: "x = 1", prompt_number: 1 },
    ],
  });
  assert.deepEqual(
    notebook?.cells.map(({ kind, source }) => [kind, source]),
    [
      ["markdown", "Words"],
      ["code", "x = 1"],
    ],
  );
});

test("what is mistyped in an old notebook is reported at its cell", () => {
  const { messages } = readThree([
    { cell_type: "code", input: [1], outputs: [{ output_type: "stream" }] },
    { cell_type: "future" },
    7,
  ]);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.cell]),
    [
      ["notebook-field", 1],
      ["notebook-field", 1],
      ["notebook-cell-type", 2],
      ["notebook-cell-type", 3],
    ],
  );
});

test("what nbformat 3 left behind in nbformat 4 is read with a warning", () => {
  const { notebook, messages } = read([
    { cell_type: "heading", level: 3, metadata: {}, source: ["A"] },
    code("x", {
      outputs: [
        { output_type: "display_data", metadata: {}, png: "aGk=" },
        { output_type: "pyout", text: "1" },
      ],
    }),
  ]);
  assert.equal(notebook?.cells[0]?.source, "### A");
  assert.deepEqual(notebook?.cells[1]?.outputs, [
    { kind: "data", data: { "image/png": "aGk=" }, metadata: {} },
    { kind: "data", data: { "text/plain": "1" }, metadata: {} },
  ]);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.cell]),
    [
      ["notebook-older-part", 1],
      ["notebook-older-part", 2],
      ["notebook-older-part", 2],
    ],
  );
});
