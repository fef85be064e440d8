/** The architecture tests can fail: a small project with one fault of each kind. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFolder } from "../harness/notebook.ts";
import { findCycles, findWay } from "./reach.ts";
import { readSources } from "./sources.ts";

const files = {
  "src/site/a.ts": 'import type { B } from "../post/b.ts";\nexport * from "./circle.ts";\n',
  "src/site/circle.ts": 'import { a } from "./a.ts";\n',
  "src/post/b.ts": 'import { type A } from "../site/a.ts";\nexport const b = import("#lab/x");\n',
  "src/lab/x.ts":
    'import * as tf from "@tensorflow/tfjs-core";\nnew Worker(new URL("./w.ts", import.meta.url));\n',
  "src/lab/w.ts": "",
  "src/pages/p.astro":
    '---\nimport { b } from "../post/b.ts";\n---\n<p>import x from "prose.ts"</p>\n<script>\n  import "#lab/w";\n</script>\n',
};

test("imports are read from scripts, components and lazy calls, with their lines", () => {
  using folder = createFolder(files);
  const sources = readSources(folder.path, ["src"]);
  const list = [...sources.values()].flatMap(({ file, imports }) =>
    imports.map(({ file: target, specifier, line, typeOnly, lazy }) =>
      [file, line, target ?? specifier, typeOnly ? "type" : "", lazy ? "lazy" : ""].join(" ").trim(),
    ),
  );
  assert.deepEqual(list, [
    "src/lab/x.ts 1 @tensorflow/tfjs-core",
    "src/lab/x.ts 2 src/lab/w.ts  lazy",
    "src/pages/p.astro 2 src/post/b.ts",
    "src/pages/p.astro 6 src/lab/w.ts",
    "src/post/b.ts 1 src/site/a.ts type",
    "src/post/b.ts 2 src/lab/x.ts  lazy",
    "src/site/a.ts 1 src/post/b.ts type",
    "src/site/a.ts 2 src/site/circle.ts",
    "src/site/circle.ts 1 src/site/a.ts",
  ]);
});

test("a circle is found, and one of types is none", () => {
  using folder = createFolder(files);
  assert.deepEqual(findCycles(readSources(folder.path, ["src"])), [
    "src/site/a.ts → src/site/circle.ts → src/site/a.ts",
    "src/site/circle.ts → src/site/a.ts → src/site/circle.ts",
  ]);
});

test("a way to a package is found through lazy imports", () => {
  using folder = createFolder(files);
  const sources = readSources(folder.path, ["src"]);
  const isTensorFlow = (target: string) => target.startsWith("@tensorflow/");
  assert.deepEqual(findWay(sources, "src/pages/p.astro", isTensorFlow), [
    "src/pages/p.astro",
    "src/post/b.ts",
    "src/lab/x.ts",
    "@tensorflow/tfjs-core",
  ]);
  assert.equal(findWay(sources, "src/site/a.ts", isTensorFlow), undefined);
});
