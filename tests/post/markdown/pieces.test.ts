import assert from "node:assert/strict";
import { test } from "node:test";
import { parseProse, parseWhole } from "../../../src/post/markdown/parse.ts";
import { parsePieces } from "../../../src/post/markdown/pieces.ts";

const blocks = [
  "# Heading",
  "Words with *emphasis*, `code` and [a link][far].",
  "Over\ntwo lines",
  "- one\n\n- two\n\n  ```python\n  in a list\n\n  open",
  "1. first\n\n2. second",
  "    code that is indented\n\n    and goes on",
  "```python\nx = 1\n\ny = 2\n```",
  "~~~~\n~~~\n\nstill code\n\n~~~~~",
  "```\n\n# no heading\n\n``` no end\n\n- no list\n\n```",
  "> a quotation\n\n> another",
  "> ```\n> open in a quotation",
  "<div>\n\nin *HTML*\n\n</div>",
  "<!-- a comment\n\n# over\n\nseveral lines -->",
  "<pre>\n\n*as it is*\n\n</pre>",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "[^far]: A note\n\n    that goes on.\n\nAnd its place[^far].",
  "::: {.note}\n\ninside\n\n:::",
  "A heading\n=========",
  "Two  \nlines\\\nbroken",
];

test("pieces are parsed as the whole is, wherever they are cut", () => {
  for (let step = 1; step < 40; step += 1) {
    const order = Array.from({ length: 60 }, (_, at) => blocks[(at * step + step) % blocks.length]);
    const text = `${order.join("\n\n")}\n\n[far]: https://example.org\n\n<!-- never closed\n\n# text`;
    for (const least of [1, 40, 200]) {
      const pieces = parsePieces(text, parseWhole, least);
      assert.deepEqual(pieces.children, parseWhole(text).children, `step ${step}, pieces of ${least}`);
    }
  }
});

test("a label is known in every piece, and one of another cell too", () => {
  const filler = `${"words ".repeat(100)}\n\n`.repeat(40);
  const text = `[a][here] [b][elsewhere] c[^note]\n\n${filler}[here]: /a\n\n[^note]: A note\n`;
  const labels = { links: new Set(["ELSEWHERE"]), footnotes: new Set<string>() };
  const { children } = parseProse(text, labels);
  const [first] = children;
  assert.ok(first?.type === "paragraph");
  assert.deepEqual(
    first.children.map(({ type }) => type),
    ["linkReference", "text", "linkReference", "text", "footnoteReference"],
  );
  assert.equal(children.at(-2)?.position?.start.line, 83);
});

test("every piece is read once, and none is much longer than asked for", () => {
  const text = "> a quotation\n\n".repeat(6000);
  const read: number[] = [];
  const parse = (piece: string) => {
    read.push(piece.length);
    return parseWhole(piece);
  };
  assert.equal(parsePieces(text, parse, 1000).children.length, 6000);
  assert.equal(
    read.reduce((sum, length) => sum + length, 0),
    text.length,
  );
  assert.ok(Math.max(...read) < 1100, String(Math.max(...read)));
});
