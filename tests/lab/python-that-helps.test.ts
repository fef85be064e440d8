/** The TypeScript twins of the post show letter by letter what its Python printed: run here, and as stored. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { readNotebook } from "../../src/notebook/read.ts";

const path = "content/posts/python-that-helps.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const twins = notebook.cells.filter(({ id }) => id.endsWith("-ts"));

/** Runs a cell as the page would, and answers what it displays. */
function run(source: string): string[] {
  const shown: string[] = [];
  const script = stripTypeScriptTypes(source.replace(/^%%typescript\n/, ""));
  runInNewContext(script, { display: (value: unknown) => shown.push(String(value)) });
  return shown;
}

test("the post has five twins", () => {
  assert.equal(twins.length, 5);
});

for (const twin of twins) {
  const id = twin.id.replace(/-ts$/, "");
  test(`${id}: both languages say the same`, () => {
    const python = notebook.cells.find((cell) => cell.id === id);
    const printed = (python?.outputs ?? [])
      .map((output) => (output.kind === "stream" ? output.text : ""))
      .join("")
      .trimEnd();
    assert.notEqual(printed, "");
    assert.deepEqual(run(twin.source), [printed]);
  });
}
