import assert from "node:assert/strict";
import { test } from "node:test";
import { findCellNames } from "../../src/live/cell-names.ts";
import { compileLiveCells, type LiveCompileResult } from "../../src/live/compile.ts";
import type { LiveCell } from "../../src/live/live.ts";
import { createCell, runModule } from "./cells.ts";

const file = "content/posts/a-post.ipynb";

/** Compiles cells numbered from 1, whose sources begin on their first line. */
function compileAll(...sources: readonly string[]): LiveCompileResult[] {
  return compileLiveCells(
    sources.map((source, i) => createCell(source, { id: `c${i + 1}`, cell: i + 1, line: 1 })),
    file,
  );
}

const listMessages = (results: readonly LiveCompileResult[]) =>
  results.flatMap(({ messages }) =>
    messages.map(({ rule, place }) => `${rule} ${place.cell}:${place.line}:${place.column}`),
  );

const listNames = (cell: LiveCell) => {
  const { free, outputs, imported } = findCellNames(cell);
  return [free, outputs, imported].map((names) => [...names.keys()]);
};

test("a cell's names: what it reads, what it declares, what it imports", () => {
  const source = `import {a as b} from "x"; import * as c from "y";
const {d, e: [f], ...g} = b(h); let i = display(c); var j;
function k() { var inner = l; return inner }
class M { n = k }
for (const o of p) { var q = o; }`;
  assert.deepEqual(listNames(createCell(source)), [
    ["h", "display", "l", "p"],
    ["d", "f", "g", "i", "j", "k", "M", "q"],
    ["b", "c"],
  ]);
  assert.deepEqual(listNames(createCell("const = ")), [[], [], []]);
  const typed = createCell("const a: B = c as D; interface B {}", { language: "typescript" });
  assert.deepEqual(listNames(typed), [["c"], ["a"], []]);
});

test("cells are linked by name, in any order, and only what is wanted is given", async () => {
  const results = compileAll("display(sum + rate)", "const rate = 2, unused = 1", "const sum = rate + 1");
  assert.deepEqual(listMessages(results), []);
  assert.deepEqual(
    results.map(({ inputs, outputs }) => [inputs, outputs]),
    [
      [["sum", "rate"], []],
      [[], ["rate"]],
      [["rate"], ["sum"]],
    ],
  );
  const [shows, gives, sums] = results.map(({ module }) => module ?? "");
  assert.deepEqual((await runModule(shows ?? "", { sum: 3, rate: 2 })).shown, [5]);
  assert.deepEqual((await runModule(gives ?? "")).given, { rate: 2 });
  assert.deepEqual((await runModule(sums ?? "", { rate: 2 })).given, { sum: 3 });
});

test("a name that another cell imports is imported again, alone, and waits for nobody", () => {
  const [, second] = compileAll('import d, {a as b, c} from "x"; d + b + c', "b");
  assert.deepEqual(second?.inputs, []);
  assert.match(second?.module ?? "", /^import \{a as b\} from "x"; const/);
});

test("standard names are imported only where they are used and not the cell's own", () => {
  const [plot, own, local, other] = compileAll("Plot.plot()", "const tf = 1; tf", "(d3) => d3", "tf");
  assert.match(plot?.module ?? "", /^import \* as Plot from "@observablehq\/plot";/);
  assert.doesNotMatch(`${own?.module}${local?.module}${other?.module}`, /import/);
  assert.deepEqual(other?.inputs, ["tf"]);
});

test("what the runtime keeps up to date is an input; what it gives a run is not", () => {
  const [cell] = compileAll("display(width); dark; view; invalidation; visibility; now");
  assert.deepEqual(cell?.inputs, ["width", "dark", "now"]);
  assert.match(cell?.module ?? "", /const \{display, invalidation, view, visibility, at: /);
});

test("a name of the cell's own context is its private matter", () => {
  assert.deepEqual(listMessages(compileAll("const display = 1;", "const display = 2; display")), []);
});

for (const [name, sources, expected, words] of [
  ["redeclared", ["const a = 1;", "let b, {c: [a]} = {}"], ["live-redeclared 2:1:13"], /in cell 1 already/],
  ["function and class", ["class a {}", "function a() {}"], ["live-redeclared 2:1:10"], /braces/],
  ["imported and declared", ['import {a} from "x"', "const a = 1"], ["live-redeclared 2:1:7"], /cell 1/],
  ["other imports", ['import {a} from "x"', 'import {b as a} from "x"'], ["live-redeclared 2:1:1"], /cell 1/],
  [
    "assigned",
    ["let a = 1;", "\n  a = 2;"],
    ["live-assigned 2:2:3"],
    /`const a2 = …`.*const a = Mutable\(…\)/,
  ],
  ["counted up", ["let a = 1;", "(() => { a++ })()"], ["live-assigned 2:1:10"], /only that cell/],
  ["destructured", ["let a = 1;", "[a] = [2];"], ["live-assigned 2:1:1"], /cell 1/],
  ["looped", ["let a = 1;", "for (a of [1]);"], ["live-assigned 2:1:1"], /cell 1/],
  [
    "circle",
    ["const a = c;", "const b = a;", "\nconst c = b;", "a"],
    ["live-circle 1:1:11"],
    /cell 1 reads `c`, cell 3 reads `b`, cell 2 reads `a`/,
  ],
  [
    "nearly",
    ["const learningRate = 1;", "1 + learningrate"],
    ["live-name-near 2:1:5"],
    /`learningRate`, which cell 1/,
  ],
  ["yield", ["yield 1"], ["live-syntax 1:1:1"], /cannot yield by itself/],
] as const) {
  test(`the model forbids: ${name}`, () => {
    const results = compileAll(...sources);
    assert.deepEqual(listMessages(results), expected);
    const [message] = results.flatMap(({ messages }) => messages);
    assert.match(`${message?.text} ${message?.hint}`, words);
    assert.doesNotMatch(`${message?.text} ${message?.hint}`, /\{\w+\}|undefined/);
    const failed = message?.severity === "error";
    assert.equal(results.find(({ messages }) => messages.length > 0)?.module === undefined, failed);
  });
}

for (const sources of [
  ['import {a} from "x"; a', 'import {a} from "x"; a'],
  ["const a = 1;", "{ const a = 2; a }"],
  ["const a = 1;", "((a) => { a = 2 })()"],
  ["const a = {b: 1};", "a.b = 2; a['b']++"],
  ["const locations = 1, Nodes = 2;", "location.href; Node"],
  ["const element = 1, $ = 2;", "element + $"],
  ["const display = 1;", "for (const n of [1]) display(n)"],
]) {
  test(`no message for ${JSON.stringify(sources)}`, () => {
    const results = compileAll(...sources);
    assert.deepEqual(listMessages(results), []);
  });
}

test("a cell that cannot be read stops no other", () => {
  const [broken, fine] = compileAll("const a = ;", "a");
  assert.deepEqual(broken?.module, undefined);
  assert.notEqual(fine?.module, undefined);
});
