import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonValue } from "../../src/notebook/notebook.ts";
import { readNotebook } from "../../src/notebook/read.ts";
import { code, markdown, pythonKernel, raw, read, toBytes } from "./build.ts";

function readText(text: string) {
  return readNotebook(new TextEncoder().encode(text), "dir/a.ipynb");
}

function onlyMessage(text: string) {
  const { notebook, messages } = readText(text);
  assert.equal(notebook, undefined);
  assert.equal(messages.length, 1);
  return messages[0];
}

function outputsOf(outputs: JsonValue) {
  const { notebook, messages } = read([code("1", { outputs })]);
  return { outputs: notebook?.cells[0]?.outputs, messages };
}

test("a notebook has every field, lists are joined as they are, and lines are never invented", () => {
  const { notebook, messages } = read([
    markdown(["# A\n", "b", "c"], { attachments: { "a.png": { "image/png": "iVBO\nRw0K" } } }),
    code("x", { execution_count: 3, id: "abc" }),
    raw("r"),
  ]);
  assert.deepEqual(messages, []);
  assert.equal(notebook?.language, "python");
  assert.deepEqual(
    notebook?.cells.map(({ kind, source, index, id, executionCount }) => [
      index,
      id,
      kind,
      source,
      executionCount,
    ]),
    [
      [1, "cell-1", "markdown", "# A\nbc", null],
      [2, "abc", "code", "x", 3],
      [3, "cell-3", "raw", "r", null],
    ],
  );
  assert.deepEqual(notebook?.cells[0]?.attachments, { "a.png": { "image/png": "iVBORw0K" } });
});

test("a byte order mark is accepted", () => {
  const bytes = toBytes([markdown("a")]);
  assert.equal(readNotebook(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), "a.ipynb").notebook?.cells.length, 1);
});

test("other encodings are named, with the way out", () => {
  const text = new TextDecoder().decode(toBytes([markdown("Grüße")]));
  const little = Buffer.from(text, "utf16le");
  for (const [bytes, encoding] of [
    [Buffer.concat([Buffer.from([0xff, 0xfe]), little]), "UTF-16"],
    [little, "UTF-16LE"],
    [Buffer.from(little).swap16(), "UTF-16BE"],
    [Buffer.from(text, "latin1"), "WINDOWS-1252"],
  ] as const) {
    const { notebook, messages } = readNotebook(bytes, "a.ipynb");
    assert.equal(notebook, undefined);
    assert.equal(messages[0]?.rule, "notebook-encoding");
    assert.match(messages[0]?.text ?? "", new RegExp(`as ${encoding},`));
    assert.match(messages[0]?.hint ?? "", /iconv/);
  }
  const latin = readNotebook(Buffer.from(text, "latin1"), "a.ipynb").messages[0];
  assert.equal(latin?.place.line, text.slice(0, text.indexOf("ü")).split("\n").length);
});

test("an empty file is empty", () => {
  assert.equal(onlyMessage("")?.rule, "notebook-empty");
  assert.equal(onlyMessage(" \n\n")?.rule, "notebook-empty");
});

test("what is not JSON is placed by line and column of the file, with the reason", () => {
  const message = onlyMessage('{\n "cells": [],\n "metadata": {} "nbformat": 4\n}');
  assert.equal(message?.rule, "notebook-not-json");
  assert.deepEqual(message?.place, { file: "dir/a.ipynb", line: 3, column: 17 });
  assert.match(message?.text ?? "", /comma is missing/);
  assert.match(onlyMessage('{"cells": [{"source": "a')?.text ?? "", /not closed|ends in the middle/);
  assert.match(onlyMessage('{"cells": [')?.text ?? "", /ends in the middle/);
  assert.equal(onlyMessage("plain words")?.place.line, 1);
});

test("merge markers and web pages have advice of their own", () => {
  const merge = onlyMessage('{\n<<<<<<< HEAD\n "cells": []\n=======\n "cells": [1]\n>>>>>>> b\n}');
  assert.deepEqual([merge?.rule, merge?.place.line], ["notebook-merge", 2]);
  assert.equal(onlyMessage("\n<!DOCTYPE html><html></html>")?.rule, "notebook-html");
});

test("JSON that is no notebook says so", () => {
  for (const text of ["[]", "3", '"a"', "{}", '{"nbformat": 4, "cells": {}}']) {
    assert.equal(onlyMessage(text)?.rule, "notebook-not-notebook", text);
  }
});

test("any minor of nbformat 4 is read, a later major with a warning", () => {
  for (const minor of [0, 2, 5, 99]) {
    assert.deepEqual(read([], pythonKernel, { nbformat_minor: minor }).messages, []);
  }
  assert.equal(read([], pythonKernel, { nbformat: 5 }).messages[0]?.rule, "notebook-newer");
});

test("missing and mistyped fields are replaced and reported at their cell", () => {
  const { notebook, messages } = read([
    { cell_type: "code" },
    code(["a", 1] as JsonValue, { metadata: "no", execution_count: "*" }),
    { cell_type: "future cell" },
    "no cell",
    markdown("kept"),
  ]);
  assert.deepEqual(
    messages.map(({ rule, place, text, severity }) => [severity, rule, place.cell, text.split(" ")[0]]),
    [
      ["warning", "notebook-field", 1, "source"],
      ["warning", "notebook-field", 1, "metadata"],
      ["warning", "notebook-field", 1, "outputs"],
      ["warning", "notebook-field", 2, "source"],
      ["warning", "notebook-field", 2, "metadata"],
      ["warning", "notebook-field", 2, "execution_count"],
      ["warning", "notebook-cell-type", 3, "The"],
      ["warning", "notebook-cell-type", 4, "The"],
    ],
  );
  assert.deepEqual(
    notebook?.cells.map(({ index }) => index),
    [1, 2, 5],
  );
});

test("outputs of every kind", () => {
  const { outputs, messages } = outputsOf([
    { output_type: "stream", name: "stderr", text: ["a\n", "b"] },
    {
      output_type: "execute_result",
      execution_count: 1,
      data: {
        "text/html": ["<b>", "x</b>"],
        "image/png": "aGk=\n",
        "application/json": { a: [1] },
        "a/b": 3,
      },
      metadata: { isolated: true },
    },
    { output_type: "display_data", data: { "application/vnd.x+json": ["kept", "as list"] } },
    { output_type: "error", ename: "E", evalue: "v", traceback: ["t1", "t2"] },
    { output_type: "future output" },
  ]);
  assert.deepEqual(outputs, [
    { kind: "stream", name: "stderr", text: "a\nb" },
    {
      kind: "data",
      data: { "text/html": "<b>x</b>", "image/png": "aGk=", "application/json": { a: [1] } },
      metadata: { isolated: true },
    },
    { kind: "data", data: { "application/vnd.x+json": ["kept", "as list"] }, metadata: {} },
    { kind: "error", name: "E", value: "v", traceback: ["t1", "t2"] },
  ]);
  assert.deepEqual(
    messages.map(({ rule }) => rule),
    ["notebook-field", "notebook-output-type"],
  );
});

test("ids are unique and safe, the same every time, and a cell keeps its own where it can", () => {
  const ids = ["a", "a", 'x"><script>', "a-2", undefined, "cell-5", ""];
  const cells = ids.map((id) => markdown("m", id === undefined ? {} : { id }));
  const { notebook, messages } = read(cells);
  const found = notebook?.cells.map(({ id }) => id) ?? [];
  assert.deepEqual(found, ["a", "a-3", "x-script", "a-2", "cell-5-2", "cell-5", "cell-7"]);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.cell]),
    [
      ["notebook-cell-id", 2],
      ["notebook-cell-id", 3],
      ["notebook-cell-id", 7],
    ],
  );
});

test("NaN, Infinity and halves of surrogate pairs", () => {
  const outputs = `[{"output_type": "display_data", "metadata": {},
    "data": {"application/json": [NaN, -Infinity, "NaN \\"NaN", Infinity, "\\ud800x"]}}]`;
  const { notebook } = readText(
    `{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "metadata": {}, "source": "", "outputs": ${outputs}}]}`,
  );
  assert.deepEqual(notebook?.cells[0]?.outputs, [
    { kind: "data", metadata: {}, data: { "application/json": [null, null, 'NaN "NaN', null, "\ufffdx"] } },
  ]);
});

test("a key that stands twice is placed by its line", () => {
  const { notebook, messages } = readText(
    '{\n "nbformat": 4,\n "cells": [{"cell_type": "raw", "metadata": {},\n  "source": "\\"a\\": {", "source": "b"}]\n}',
  );
  assert.equal(notebook?.cells[0]?.source, "b");
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place]),
    [["notebook-key-duplicate", { file: "dir/a.ipynb", line: 4 }]],
  );
});

test("twenty megabytes in one string beside a NaN", () => {
  const long = "A".repeat(20_000_000);
  const { notebook } = readText(
    `{"nbformat": 4, "metadata": {"x": NaN}, "cells": [{"cell_type": "raw", "metadata": {}, "source": "${long}"}]}`,
  );
  assert.equal(notebook?.cells[0]?.source.length, 20_000_000);
});
