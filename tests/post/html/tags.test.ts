import assert from "node:assert/strict";
import { test } from "node:test";
import type { Element } from "hast";
import { findSpans } from "../../../src/post/html/tags.ts";

const cell = (...html: string[]): Element => ({
  type: "element",
  tagName: "prose-of-cell",
  properties: {},
  children: html.map((value) => ({ type: "raw", value })),
});
const runs = (...cells: string[]) => findSpans(cells.map((html) => cell(html))).runs;

test("tags closed in their own cell tie nothing", () => {
  assert.deepEqual(runs("<div><b></b></div>", "<details></details>"), []);
});

test("a tag closed in a later cell ties all between", () => {
  assert.deepEqual(runs("<div>", "", "</div>", ""), [[0, 2]]);
});

test("ties that overlap are one", () => {
  assert.deepEqual(runs("<div>", "</div><details>", "</details>"), [[0, 2]]);
});

test("comments, attributes and self-closing tags are no tags", () => {
  assert.deepEqual(runs("<!-- <div> --><p title='<div>'><div/>", "</div>"), []);
});

test("what nothing closes is named", () => {
  assert.deepEqual(findSpans([cell("<details>"), cell("</div>")]).unclosed, [{ name: "details", cell: 0 }]);
});
