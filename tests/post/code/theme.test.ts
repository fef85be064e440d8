import assert from "node:assert/strict";
import { test } from "node:test";
import { highlight, loadLanguages } from "../../../src/post/code/highlight.ts";
import { findFenceLanguages, findLanguage } from "../../../src/post/code/languages.ts";
import { listPairs } from "../../../src/post/code/theme.ts";

/** Contrast by WCAG's definition, written again here so that the two can disagree. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const level = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test("every colour of code has 4.5:1 on white and tinted, on black and dark grounds", () => {
  assert.ok(listPairs().length > 5);
  for (const { light, dark } of listPairs()) {
    for (const ground of ["#ffffff", "#f0f0f0"])
      assert.ok(contrast(light, ground) >= 4.5, `${light} on ${ground}`);
    for (const ground of ["#000000", "#2d333b"])
      assert.ok(contrast(dark, ground) >= 4.5, `${dark} on ${ground}`);
  }
});

test("tokens carry both schemes, plain words none", async () => {
  await loadLanguages(["python"]);
  const html = highlight("x = 'a'", "python");
  assert.match(html, /<code>x <span style="--shiki-light:#[\da-f]{6};--shiki-dark:#[\da-f]{6}">= <\/span>/);
});

test("a language without a grammar is shown plain and escaped", () => {
  assert.match(highlight("<b> & x", "nosuch"), /<code>&lt;b&gt; &amp; x<\/code>/);
});

test("a line that is too long to colour is still whole", async () => {
  await loadLanguages(["javascript"]);
  const line = `const x = "${"a".repeat(9000)}";`;
  assert.equal(highlight(line, "javascript").replace(/<[^>]+>/g, "").length, line.length);
});

test("languages by the names that authors and kernels use", () => {
  assert.deepEqual(["ipython3", "py", "C++", "{r}", "ts", "sh", "constructor", "nosuch"].map(findLanguage), [
    "python",
    "python",
    "cpp",
    "r",
    "typescript",
    "shellscript",
    undefined,
    undefined,
  ]);
  assert.deepEqual(findFenceLanguages("```py\n```\n> ~~~ {r }\n- ```js x\n```"), ["py", "{r", "js"]);
});
