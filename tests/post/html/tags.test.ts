import assert from "node:assert/strict";
import { test } from "node:test";
import type { Element } from "hast";
import { closeEmptyTags, findSpans } from "../../../src/post/html/tags.ts";
import { compileWell, md } from "../support.ts";

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

test("an element that shows itself alone hides nothing behind it when it is closed with a slash", async () => {
  assert.equal(
    closeEmptyTags('<video src="a>b.mp4" controls /> words <br/>'),
    '<video src="a>b.mp4" controls ></video> words <br/>',
  );
  const html =
    '<iframe src="x.html" />\n\nAfter the frame.\n\n<video src="https://example.com/a.mp4"/> after the film';
  const { html: page } = await compileWell([md(`# T\n\n${html}`)]);
  assert.match(page, /After the frame\./);
  assert.match(page, /after the film/);
});
