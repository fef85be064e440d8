import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import type { LiveCell } from "../../src/live/live.ts";
import { checkTypes } from "../../src/loader/types/check.ts";

const sources: readonly (readonly [language: LiveCell["language"], source: string])[] = [
  ["typescript", 'const rate = view(Inputs.range([0, 1], {label: "Rate"}));\ninterface Point {x: number}'],
  [
    "typescript",
    "const points: Point[] = [{x: rate}];\nasync function load() { return 1 }\nconst later = load();",
  ],
  ["typescript", 'const wide: number = later + width;\nPlot.plot({marks: [Plot.dot(points, {x: "x"})]})'],
  ["typescript", "1;\n  const wrong: string = rate;"],
  ["typescript", "points[0].y;\ndisplay(missing);"],
  ["javascript", 'const loose = rate.nothing.at.all;\nconst word = "a";'],
  ["typescript", "word.toFixed(2);\nfunction quiet(a) { return a; }"],
  [
    "typescript",
    'import {createRandom} from "#lab/random";\ncreateRandom("seed");\nimport {x} from "./none.ts";',
  ],
  ["typescript", 'import {createRandom} from "#lab/random";'],
  ["typescript", "createRandom(1).nothing;"],
];

const cells = sources.map(
  ([language, source], i): LiveCell => ({ id: `c${i}`, cell: i + 1, language, source, line: 2, run: "view" }),
);

test("types are checked across cells, with the standard names, and placed where the author looks", () => {
  const path = resolve("content/posts/typed.ipynb");
  const messages = checkTypes([{ file: "content/posts/typed.ipynb", path, cells }], process.cwd());
  assert.deepEqual(
    messages.map(({ rule, place, text }) => [
      rule,
      place.cell,
      place.line,
      place.column,
      text.split(" ").at(-1),
    ]),
    [
      ["live-type", 4, 3, 9, "(TS2322)."],
      ["live-type", 5, 2, 11, "(TS2339)."],
      ["live-type", 5, 3, 9, "(TS2304)."],
      ["live-type", 7, 2, 6, "(TS2551)."],
      ["live-type", 8, 3, 14, "(TS2345)."],
      ["live-type", 10, 2, 17, "(TS2339)."],
    ],
  );
  assert.equal(messages[0]?.text, "Type 'number' is not assignable to type 'string' (TS2322).");
});

test("of a name with versions each cell sees the one it reads, and may assign what its variable takes", () => {
  const repl = [
    'let data = [1];\ninterface Point {x: number}\nlet later = fetch("a");\nlet maybe: number | undefined = undefined;',
    "data.at(0)?.toFixed();\nconst point: Point = {x: 1};",
    'const data = "a";\ninterface Point {y: number}',
    "data.toUpperCase();\nconst other: Point = {y: 1};\ndata.at(0)?.toFixed();",
    'later.status;\nlater = await fetch("b");\nlater.json();\nlater = 1;',
    "maybe = 1;",
    "maybe.toFixed();",
    "maybe += 1;\nmaybe = `a`;",
    "later.status;\nlater.nothing;",
  ].map(
    (source, i): LiveCell => ({
      ...{ id: `c${i}`, cell: i + 1, language: "typescript", source, line: 1, run: "view" },
      isRepl: true,
    }),
  );
  const path = resolve("content/posts/typed.ipynb");
  const messages = checkTypes([{ file: "typed.ipynb", path, cells: repl }], process.cwd());
  assert.deepEqual(
    messages.map(({ place, text }) => [place.cell, place.line, text]),
    [
      [4, 3, "Property 'toFixed' does not exist on type 'string'. Did you mean 'fixed'? (TS2551)."],
      [5, 4, "Type 'number' is not assignable to type 'Response | Promise<Response>' (TS2322)."],
      [8, 2, "Type 'string' is not assignable to type 'number' (TS2322)."],
      [9, 2, "Property 'nothing' does not exist on type 'Response' (TS2339)."],
    ],
  );
});

test("a notebook without TypeScript is not checked", () => {
  const javascript = cells.map(
    (cell): LiveCell => ({ ...cell, language: "javascript", source: "const a = 1;" }),
  );
  assert.deepEqual(
    checkTypes([{ file: "a.ipynb", path: resolve("a.ipynb"), cells: javascript }], process.cwd()),
    [],
  );
});
