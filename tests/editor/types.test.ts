/** Types come off in the browser as they do in the author's build, tried on the project's own sources. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Token, tokenizer } from "acorn";
import { removeTypes } from "../../src/editor/types.ts";
import { stripTypes } from "../../src/live/strip.ts";

const files = globSync("src/{demos,lab,runtime,editor,live,post}/**/*.ts", { exclude: ["**/*.d.ts"] });

function readTokens(code: string): string[] {
  const tokens: Token[] = [
    ...tokenizer(code, { ecmaVersion: "latest", sourceType: "module", locations: true }),
  ];
  // Node leaves a semicolon where a statement of types has stood; it says nothing.
  return tokens
    .filter(({ type }) => type.label !== ";")
    .map(({ start, end, loc }) => `${loc?.start.line} ${code.slice(start, end)}`);
}

test("what stays of a source is the same, on the same lines", () => {
  assert.ok(files.length > 150, `${files.length} files`);
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const here = removeTypes(source);
    const there = stripTypes(source);
    assert.ok(typeof here === "string" && typeof there === "string", file);
    assert.deepEqual(readTokens(here), readTokens(there), file);
  }
});

test("what cannot be read is told with its line", () => {
  assert.deepEqual(removeTypes("const a: number = 1;\nconst b: = 2;"), {
    reason: "Unexpected token",
    line: 2,
    column: 10,
    unsupported: false,
  });
});
