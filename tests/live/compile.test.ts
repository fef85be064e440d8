import assert from "node:assert/strict";
import { test } from "node:test";
import { compileLiveCell } from "../../src/live/compile.ts";
import { compile, createCell, runModule } from "./cells.ts";

const file = "content/posts/a-post.ipynb";

test("a module has its imports on top, the body on the cell's own lines, and names its origin", () => {
  const module = compile('import {\n  a, // why\n  b as c,\n} from "#demos/a";\nconst d = a(c);\nd.next', {
    line: 3,
  });
  const lines = module.split("\n");
  assert.match(
    lines[0] ?? "",
    /^import \{a, b as c\} from "#demos\/a"; const \$origin = \{"notebook":"a-post.ipynb","cell":7\};/,
  );
  assert.equal(lines[6]?.trim(), "$at(7);const d = a(c);");
  assert.equal(lines[7]?.trim(), "$at(8);await $show((d.next));");
});

test("every form of import is printed on one line", () => {
  const source =
    'import "./side.js";\nimport d, * as n from "x";\nimport e, {default as f, "a b" as g} from "y";\nimport h from "./h.json" with {type: "json"};';
  const [first] = compile(source).split("const $origin");
  assert.equal(
    first,
    'import "./side.js"; import d, * as n from "x"; import e, {default as f, "a b" as g} from "y"; import h from "./h.json" with {type: "json"}; ',
  );
});

test("the cell runs: displays, awaits, shows its last expression, says its line", async () => {
  const { shown, lines } = await runModule(
    compile(
      'const a = await Promise.resolve(1);\ndisplay(a);\nif (a) {\n  display("two");\n}\nPromise.resolve(3)',
      { line: 4 },
    ),
  );
  assert.deepEqual(shown, [1, "two", 3]);
  assert.deepEqual(lines, [4, 5, 6, 7, 9]);
});

test("the context's names may be the cell's own", async () => {
  const { shown } = await runModule(
    compile("const width = 3; let display = 4; var invalidation = 5; width + display"),
  );
  assert.deepEqual(shown, [7]);
});

test("names of our own give way to the cell's", async () => {
  const { shown } = await runModule(compile("const $show = 1, $at = 2, $_run = 3; $show + $at + $_run"));
  assert.deepEqual(shown, [6]);
});

for (const [source, shown] of [
  ["display(0)", [0]],
  ["await display(7);", [7]],
  ["1, 2;", [2]],
  ["(1, 2)", [2]],
  ["3 // three", [3]],
  ["4 // four\n;", [4]],
  ["({a: 5})", [{ a: 5 }]],
  ["`six`;;", ["six"]],
  ['"use strict"', []],
  ['"seven"', ["seven"]],
  ["let x; x = 8", []],
  ["let y = 1; y++", []],
  ["void 9", []],
  ["invalidation.then(() => 9)", []],
  ["if (true) 10", []],
  ["a: for (const b of [1]) { continue a }\nb()\nfunction b() { return 11 }", []],
  ["async\nfunction c() {}\nvar async; c.name", ["c"]],
  ["let d\nlet e = 1\n++e\nd = e\n;[d]", [[2]]],
] as const) {
  test(`the last expression of ${JSON.stringify(source)}`, async () => {
    assert.deepEqual((await runModule(compile(source))).shown, shown);
  });
}

test("TypeScript keeps every line and column", async () => {
  const source =
    'interface A { b: number }\nconst a: A = { b: 1 };\nimport { type B, type C } from "#lab/b";\na.b satisfies number';
  const module = compile(source.replace(/import.*\n/, ""), { language: "typescript" });
  assert.doesNotMatch(module, /interface|satisfies/);
  assert.deepEqual((await runModule(module)).shown, [1]);
});

test("local modules go through the given resolver", () => {
  const cell = createCell('import {a} from "./a.js";\nimport b from "./b.js";');
  const { module, messages } = compileLiveCell(cell, file, {
    resolve: (specifier) => (specifier === "./a.js" ? "/posts/a.js" : undefined),
  });
  assert.equal(module, undefined);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.line, place.column]),
    [["live-import-unknown", 3, 15]],
  );
  const alone = compileLiveCell(createCell('import {a} from "./a.js"'), file, {
    resolve: () => "/posts/a.js",
  });
  assert.match(alone.module ?? "", /^import \{a\} from "\/posts\/a\.js";/);
});

test("CRLF sources and an empty cell compile", async () => {
  assert.deepEqual((await runModule(compile("const a = 1;\r\na"))).shown, [1]);
  assert.deepEqual((await runModule(compile("// nothing yet"))).shown, []);
});
