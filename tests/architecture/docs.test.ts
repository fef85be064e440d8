/** What a room offers to others says what it is: the lab's numbers and the demos' parts are read by people who write posts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { readSources } from "./sources.ts";

/** Functions and values that a file exports and says nothing about. A table of methods is described by its file. */
function findSilent(tree: ts.SourceFile): string[] {
  return tree.statements
    .filter((one) => ts.isFunctionDeclaration(one) || ts.isVariableStatement(one))
    .filter((one) => one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter((one) => ts.getJSDocCommentsAndTags(one).length === 0)
    .map((one) => one.getText(tree).split("\n")[0] ?? "");
}

test("every function and value that the lab and the demos export has a sentence of its own", () => {
  const sources = readSources(process.cwd(), ["src/lab", "src/demos"]);
  assert.ok(sources.size > 100);
  const silent = [...sources.values()]
    .filter(({ file }) => !file.startsWith("src/lab/methods/"))
    .flatMap(({ file, tree }) => findSilent(tree).map((line) => `${file}: ${line}`));
  assert.deepEqual(silent, []);
});

test("a name without a sentence is found", () => {
  const tree = ts.createSourceFile("a.ts", "/** Why. */\nexport const a = 1;\nexport const b = 2;", 99, true);
  assert.deepEqual(findSilent(tree), ["export const b = 2;"]);
});
