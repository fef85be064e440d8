/** Files are short, export by name, and depend on nothing but their arguments where that is promised. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ts from "typescript";
import { directions, stands } from "./directions.ts";
import { readSources, type Source } from "./sources.ts";

const sources = [...readSources(process.cwd(), ["src", "scripts", "tests"]).values()];
const rooms = sources.filter(({ file }) => file.startsWith("src/"));
const code = rooms.filter(({ file }) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

function findNodes(
  among: readonly Source[],
  isFault: (node: ts.Node, tree: ts.SourceFile) => boolean,
): string[] {
  return among.flatMap(({ file, tree }) => {
    const found: string[] = [];
    const look = (node: ts.Node): void => {
      if (isFault(node, tree)) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        found.push(`${file}:${line + 1} ${node.getText(tree).split("\n")[0]}`);
      }
      ts.forEachChild(node, look);
    };
    look(tree);
    return found;
  });
}

test("no source file is over 400 lines, and nine in ten are at most 200", () => {
  const long = sources.filter(({ lines }) => lines > 400).map(({ file, lines }) => `${file}: ${lines} lines`);
  assert.deepEqual(long, []);
  const over = rooms.filter(({ lines }) => lines > 200);
  const names = over.map(({ file, lines }) => `${file}: ${lines}`).join("\n");
  assert.ok(
    over.length <= rooms.length / 10,
    `${over.length} of ${rooms.length} files have over 200 lines:\n${names}`,
  );
});

test("exports are named", () => {
  const own = code.filter(({ file }) => !stands.includes(file));
  const defaults = findNodes(own, (node) => {
    if (ts.isExportAssignment(node)) return true;
    return (
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    );
  });
  assert.deepEqual(defaults, []);
});

test("the way from notebook to HTML reads no clock and throws no dice", () => {
  const pure = code.filter(({ room }) => ["messages", "notebook", "dialects", "post", "live"].includes(room));
  const calls = findNodes(pure, (node, tree) => {
    if (ts.isNewExpression(node))
      return node.expression.getText(tree) === "Date" && (node.arguments?.length ?? 0) === 0;
    return (
      ts.isCallExpression(node) &&
      /^(?:Math\.random|Date\.now|performance\.now|crypto\.random\w+)$/.test(node.expression.getText(tree))
    );
  });
  assert.deepEqual(calls, []);
});

test("nothing in the lab or the demos is random without a seed", () => {
  const seeded = code.filter(({ room }) => room === "lab" || room === "demos");
  assert.deepEqual(
    findNodes(
      seeded,
      (node, tree) => ts.isCallExpression(node) && node.expression.getText(tree) === "Math.random",
    ),
    [],
  );
});

test("the lab knows no page", () => {
  const lab = code.filter(({ room }) => room === "lab");
  const page = new Set([
    "document",
    "window",
    "HTMLElement",
    "HTMLCanvasElement",
    "HTMLImageElement",
    "requestAnimationFrame",
  ]);
  const isProperty = (node: ts.Identifier) =>
    (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
    ((ts.isPropertySignature(node.parent) || ts.isPropertyAssignment(node.parent)) &&
      node.parent.name === node);
  assert.deepEqual(
    findNodes(lab, (node) => ts.isIdentifier(node) && page.has(node.text) && !isProperty(node)),
    [],
  );
});

test("every room of src is in the table of directions", () => {
  const unknown = [...new Set(rooms.map(({ room }) => room))].filter(
    (room) => directions[room] === undefined,
  );
  assert.deepEqual(unknown, []);
});
