import assert from "node:assert/strict";
import { test } from "node:test";
import { maskMath } from "../../../src/post/markdown/mask.ts";
import { createStash, toClean } from "../../../src/post/stash.ts";

test("each line that is left knows its line in the cell", () => {
  const { text, lines } = maskMath("a\n$$\nb\n$$ c\nd $e$\nf", createStash(), 1, 3);
  assert.equal(text.split("\n").length, lines.length);
  assert.deepEqual(lines, [3, 4, 7, 8]);
});

test("formulas know their line", () => {
  const { formulas } = maskMath("$a$\n$$\nb\n$$\n$c$", createStash(), 7);
  assert.deepEqual(
    formulas.map(({ cell, line }) => [cell, line]),
    [
      [7, 1],
      [7, 2],
      [7, 5],
    ],
  );
});

test("a placeholder gives its source back", () => {
  const stash = createStash();
  const source = "a $b$ `$c$` \\\\(d\\\\)";
  assert.equal(stash.toSource(maskMath(source, stash, 1).text), source);
});

test("no author can write a placeholder", () => {
  assert.equal(toClean("a\uFDD00\uFDD1 &#64976;0&#xfdd1; &#xFDD0;&#0064977 &#65;"), "a0 0  &#65;");
});
