/** Notebooks written for a REPL: names that several cells give a value, and which of them a cell reads. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileLiveCells, type LiveCompileResult } from "../../src/live/compile.ts";
import { hashLiveCells } from "../../src/live/stored.ts";
import { createCell, runModule } from "./cells.ts";

const createCells = (sources: readonly string[]) =>
  sources.map((source, i) =>
    createCell(source, { id: `c${i + 1}`, cell: i + 1, line: 1, isRepl: true, language: "typescript" }),
  );
const compileAll = (...sources: readonly string[]) =>
  compileLiveCells(createCells(sources), "content/posts/a-post.ipynb");
const listLinks = (results: readonly LiveCompileResult[]) =>
  results.map(({ inputs, outputs }) => `${inputs} → ${outputs}`);
const listMessages = (results: readonly LiveCompileResult[]) =>
  results.flatMap(({ messages }) =>
    messages.map(({ rule, place }) => `${rule} ${place.cell}:${place.line}:${place.column}`),
  );

/** Runs the cells in the order that their links ask for, and answers what each shows. */
async function runAll(results: readonly LiveCompileResult[]): Promise<unknown[][]> {
  const values: Record<string, unknown> = {};
  const shown = new Map<LiveCompileResult, unknown[]>();
  while (shown.size < results.length) {
    const next = results.find((cell) => !shown.has(cell) && cell.inputs.every((key) => key in values));
    assert.ok(next?.module !== undefined, "every cell finds what it reads");
    const ran = await runModule(next.module, values);
    shown.set(next, ran.shown);
    Object.assign(values, ran.given ?? {});
    assert.deepEqual(Object.keys(ran.given ?? {}), next.outputs);
  }
  return results.map((cell) => shown.get(cell) ?? []);
}

for (const [name, sources, links, shown] of [
  [
    "redeclared: each cell reads the latest version above it, or the first below",
    ["data + 0", "const data = 1;", "data + 0", "const data = 2, more = 3;", "data + more"],
    ["data → ", " → data", "data → ", " → data@2,more", "data@2,more → "],
    [[1], [], [1], [], [5]],
  ],
  [
    "assigned: nobody waits for what is written over before it is read",
    ["let a = 1, b = 1;", "a = 2;\na + 0", "[a, b] = [3, 4];", "({a, ...b} = {a: 5});", "display([a, b])"],
    [" → ", " → ", " → ", " → a@4,b@3", "a@4,b@3 → "],
    [[], [2], [], [], [[5, {}]]],
  ],
  [
    "made of what it was: the version before is where it starts",
    ["let n = 1;", "n += 1;", "n++; n + 0", "n = n * 10;", "if (n > 5) n = 7;", "[n] = [n + 1]; n + 0"],
    [" → n", "n → n@2", "n@2 → n@3", "n@3 → n@4", "n@4 → n@5", "n@5 → "],
    [[], [], [3], [], [], [8]],
  ],
  [
    "branches, loops, functions called meanwhile and defaults may read what it was",
    [
      "let a = 1, b = 1, c = 1, d = 1;",
      "f(); a = 2; function f() { display(a) }",
      "try { b = 2 } catch {} b + 0",
      "for (c of []); c + 0",
      "[d = 5] = []; d + 0",
    ],
    [" → a,b,c,d", "a → ", "b → ", "c → ", "d → "],
    [[], [1], [2], [1], [5]],
  ],
  [
    "a function may change what its own cell gives",
    ["let sum = 1;", "sum = 0;\n[1, 2].forEach((n) => { sum += n });", "sum + 0"],
    [" → ", " → sum@2", "sum@2 → "],
    [[], [], [3]],
  ],
  [
    "a var made of itself begins where the one before ended, and the first with nothing",
    ["var all = all || [];", "var all = [...all, 1];", "all.length"],
    [" → all", "all → all@2", "all@2 → "],
    [[], [], [1]],
  ],
  [
    "functions and classes, and cells that need what is below",
    ["two() + 0", "function one() { return 1 }", "class one {}", "const two = () => typeof one + new one;"],
    ["two → ", " → ", " → one@2", "one@2 → two"],
    [["function[object Object]0"], [], [], []],
  ],
] as const) {
  test(name, async () => {
    const results = compileAll(...sources);
    assert.deepEqual(listLinks(results), links);
    assert.deepEqual(await runAll(results), shown);
  });
}

test("each new version is a warning at its place, once", () => {
  const results = compileAll("let a = 1, b;", "const c = 0; a = 2;\na = 3;", "\nlet {a} = {};", "a; b; c");
  assert.deepEqual(listMessages(results), ["live-version 2:1:14", "live-version 3:2:6"]);
  const [first, second] = results.flatMap(({ messages }) => messages);
  assert.match(
    `${first?.text} ${first?.hint}`,
    /^The name a has a value from cell 1 already.*`const a2 = …`/,
  );
  assert.match(
    `${second?.text} ${second?.hint}`,
    /^The name a has a value from cell 2 already.*`const a3 = …`/,
  );
});

for (const [name, sources, expected] of [
  ["a constant", ["const a = 1;", "a = 2;"], ["live-assigned 2:1:1"]],
  ["an import", ['import {a} from "x";', "a = 2;"], ["live-assigned 2:1:1"]],
  ["in a function only", ["let a = 1;", "function f() { a = 2 }"], ["live-assigned 2:1:16"]],
  ["in a field", ["let a = 1;", "class B { c = (a = 2) }"], ["live-assigned 2:1:16"]],
  ["declared only below", ["a = 1;", "let a = 2;"], ["live-assigned 1:1:1"]],
  ["a circle", ["const a = b;", "let b = a;", "b = 2"], ["live-version 3:1:1", "live-circle 1:1:11"]],
] as const) {
  test(`no version of: ${name}`, () => {
    assert.deepEqual(listMessages(compileAll(...sources)).sort(), [...expected].sort());
  });
}

test("imports: the same is the same, another is a version, which its readers import", () => {
  const results = compileAll('import {a} from "x";', 'import {a} from "x"; a', 'import {a} from "y";', "a");
  assert.deepEqual(listMessages(results), ["live-version 3:1:1"]);
  assert.deepEqual(listLinks(results), [" → ", " → ", " → ", " → "]);
  assert.match(results[3]?.module ?? "", /^import \{a\} from "y";/);
});

test("prose reads as a cell in its place does", () => {
  const cells = createCells(["let a = 1;", "(a)", "a = 2;", "(a)"]);
  // Compiled after the cells, wherever it stands.
  const order = [0, 2, 1, 3].map((i) => ({
    ...createCell("", cells[i]),
    ...(i % 2 ? { isInline: true as const } : {}),
  }));
  const results = compileLiveCells(order, "a-post.ipynb");
  assert.deepEqual(listLinks(results), [" → a", " → a@2", "a → ", "a@2 → "]);
});

test("a stored output depends on the version that it shows, and on what that is made of", () => {
  const sources = ["let a = 1;", "a + 0", "a = 2;", "a + 0", "a += 1;", "a + 0"];
  const before = hashLiveCells(createCells(sources));
  const changed = (at: number) => {
    const after = hashLiveCells(createCells(sources.map((source, i) => (i === at ? `${source};` : source))));
    return after.flatMap((hash, i) => (hash === before[i] ? [] : [i + 1]));
  };
  assert.deepEqual(changed(0), [1, 2]);
  assert.deepEqual(changed(2), [3, 4, 5, 6]);
  assert.deepEqual(changed(4), [5, 6]);
});
