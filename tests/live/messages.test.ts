import assert from "node:assert/strict";
import { test } from "node:test";
import { compileLiveCell } from "../../src/live/compile.ts";
import { createCell } from "./cells.ts";

const file = "content/posts/a-post.ipynb";

/** Source → rule, line of the cell (whose source begins on line 2), column, and words of the sentence or hint. */
const cases: readonly (readonly [string, string, number, number, RegExp])[] = [
  ["const a = ;", "live-syntax", 2, 11, /Unexpected token\. Correct/],
  ["const a = 1;\nreturn a;", "live-syntax", 3, 1, /Leave out return/],
  ["const a: number = 1;", "live-syntax", 2, 8, /begin the cell with %%typescript/],
  ["const a = 1;\nconst a = 2;", "live-syntax", 3, 7, /already been declared/],
  ["\n  export const a = 1;", "live-export", 3, 3, /cannot export/],
  [
    'import d3 from "https://cdn.jsdelivr.net/npm/d3@7/+esm";',
    "live-import-remote",
    2,
    16,
    /npm install d3`/,
  ],
  ['import d3 from "npm:@scope/d3@7";', "live-import-remote", 2, 16, /npm install @scope\/d3`/],
  ['import {md5} from "jsr:@std/crypto@1";', "live-import-remote", 2, 19, /npx jsr add @std\/crypto`/],
  ['import d3 from "https://esm.sh/d3@7";', "live-import-remote", 2, 16, /npm install d3`/],
  // No package of npm is what the address of a file says.
  [
    'import {v} from "https://deno.land/std/version.ts";',
    "live-import-remote",
    2,
    17,
    /save the module beside/,
  ],
  ['await import("//host.example/a.js")', "live-import-remote", 2, 14, /save the module beside/],
  ['import fs from "node:fs";', "live-needs-server", 2, 16, /no `node:fs`/],
  ['import fs from "fs";', "live-needs-server", 2, 16, /live: false/],
  ["1;\nawait Deno.readFile('a');", "live-needs-server", 3, 7, /no `Deno`/],
  ["globalThis.process.env.A", "live-needs-server", 2, 1, /no `process`/],
  ["element.append('a')", "live-jupyter-api", 2, 1, /`element` of Jupyter/],
  ["require(['d3'], (d3) => d3)", "live-jupyter-api", 2, 1, /`require`/],
  ["$('#a').hide()", "live-jupyter-api", 2, 1, /`\$`/],
  ["window.require.config({})", "live-jupyter-api", 2, 1, /`require`/],
  ["const f = ({a = Jupyter}) => a;", "live-jupyter-api", 2, 17, /`Jupyter`/],
];

for (const [source, rule, line, column, words] of cases) {
  test(`${rule}: ${JSON.stringify(source)}`, () => {
    const { module, messages } = compileLiveCell(createCell(source), file);
    assert.equal(module, undefined);
    assert.equal(messages.length, 1);
    const [message] = messages;
    assert.equal(message?.rule, rule);
    assert.deepEqual(message?.place, { file, cell: 7, line, column });
    assert.match(`${message?.text} ${message?.hint}`, words);
    assert.doesNotMatch(`${message?.text} ${message?.hint}`, /\{\w+\}|\.\./);
  });
}

for (const [source, rule, line, column] of [
  ["const a = 1;\nconst b: = 2;", "live-syntax", 3, 10],
  ['const é = "日本"; let x: = 1', "live-syntax", 2, 24],
  ["\tlet y: = 1", "live-syntax", 2, 9],
  ["let a = 1;\n\n  f(;\n more", "live-syntax", 4, 5],
  ["enum A { b }", "live-typescript", 2, 1],
  ["1;\n\n  enum A {\n  b\n}", "live-typescript", 4, 3],
] as const) {
  test(`TypeScript, ${rule}: ${JSON.stringify(source)}`, () => {
    const { messages } = compileLiveCell(createCell(source, { language: "typescript" }), file);
    assert.deepEqual(
      messages.map((message) => [message.rule, message.place.line, message.place.column]),
      [[rule, line, column]],
    );
  });
}

for (const source of [
  'import {element} from "#demos/a"; element()',
  'import $ from "jquery"; $("a")',
  "const element = 1; element",
  "document.kernel = {element: 1}; document.kernel.element",
  "function require() {} require()",
  "const {define, ...kernel} = {}; [define, kernel]",
  "for (const element of [1]) { console.log(element); }",
  "try { null.a } catch (element) { console.log(element) }",
  "{ var process = 1 } process",
  "const f = function element() { return element }; f",
  "class A { static define = 1; element() { return this.kernel } } new A()",
  "element: for (;;) break element",
  'typeof Deno === "undefined"',
  "(() => { if (true) { var $ = 1 } return $ })()",
]) {
  test(`no message for ${JSON.stringify(source)}`, () => {
    assert.deepEqual(compileLiveCell(createCell(source), file).messages, []);
  });
}

test("a name declared in one scope is still free outside of it", () => {
  const { messages } = compileLiveCell(createCell("{ const element = 1; }\nelement"), file);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.line]),
    [["live-jupyter-api", 3]],
  );
});

test("all problems of a cell come at once", () => {
  const { messages } = compileLiveCell(createCell('import a from "npm:a";\nexport {a};\nDeno.exit();'), file);
  assert.deepEqual(
    messages.map(({ rule, place }) => [rule, place.line]),
    [
      ["live-export", 3],
      ["live-import-remote", 2],
      ["live-needs-server", 4],
    ],
  );
});
