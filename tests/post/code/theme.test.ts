import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { highlight, loadLanguages } from "../../../src/post/code/highlight.ts";
import { findFenceLanguages, findLanguage } from "../../../src/post/code/languages.ts";
import { listRoles } from "../../../src/post/code/theme.ts";

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

test("every role has colours in the sheet, with 4.5:1 on white and tinted, on black and dark grounds", () => {
  const css = readFileSync(new URL("../../../src/styles/code.css", import.meta.url), "utf8");
  const pairs = new Map(
    [...css.matchAll(/(\.tok-\w+|\.code > pre) \{\s+color: light-dark\((#\w{6}), (#\w{6})\);/g)].map(
      ([, name, light = "", dark = ""]) => [name, [light, dark]],
    ),
  );
  assert.deepEqual(
    [...pairs.keys()].sort(),
    [".code > pre", ...listRoles().map((role) => `.tok-${role}`)].sort(),
  );
  for (const [light = "", dark = ""] of pairs.values()) {
    for (const ground of ["#ffffff", "#f0f0f0"])
      assert.ok(contrast(light, ground) >= 4.5, `${light} on ${ground}`);
    for (const ground of ["#000000", "#2d333b"])
      assert.ok(contrast(dark, ground) >= 4.5, `${dark} on ${ground}`);
  }
});

test("tokens say what they are, plain words nothing", async () => {
  await loadLanguages(["python"]);
  assert.match(highlight("x = 'a'", "python"), /<code>x <span class="tok-keyword">= <\/span>/);
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
