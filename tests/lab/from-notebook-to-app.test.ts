/** What the post on apps printed in Python and says in prose, held against the stored weights and TensorFlow.js' registries. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgpu";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { getKernelsForBackend, version_core } from "@tensorflow/tfjs-core";
import { readNotebook } from "../../src/notebook/read.ts";

const path = "content/posts/from-notebook-to-app.ipynb";
const { notebook } = readNotebook(
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url))),
  path,
);
assert.ok(notebook);
const text = JSON.stringify(notebook.cells);
const prose = notebook.cells
  .filter(({ kind }) => kind === "markdown")
  .map(({ source }) => source)
  .join("\n");

test("PyTorch is right on as many of the same digits as the card of each model says", () => {
  for (const kind of ["linear", "net", "cnn"]) {
    const file = new URL(`../../public/weights/${kind}.json`, import.meta.url);
    const { mistakes, judged, parameters } = JSON.parse(readFileSync(file, "utf8")).userDefinedMetadata.card;
    assert.ok(text.includes(`${kind.padEnd(6)} ${judged - mistakes} of ${judged} right`), kind);
    assert.match(text, new RegExp(`${kind} +${parameters.toLocaleString("en")} weights`));
  }
  assert.ok(prose.includes("The small net stands two digits behind the linear model"));
});

test("moved by four pixels, every model is worse than a coin, as the prose says", () => {
  const shares = [...(text.match(/ {2}4 pixels[^\\]+/)?.[0] ?? "").matchAll(/([\d.]+)%/g)];
  assert.equal(shares.length, 3);
  for (const [, share] of shares) assert.ok(Number(share) < 40, share);
});

test("the operations are counted as TensorFlow.js registers them", () => {
  const backends = ["cpu", "webgl", "webgpu", "wasm"];
  const sets = backends.map(
    (backend) => new Set(getKernelsForBackend(backend).map(({ kernelName }) => kernelName)),
  );
  const all = new Set(sets.flatMap((set) => [...set]));
  const common = [...all].filter((name) => sets.every((set) => set.has(name))).length;
  assert.ok(prose.includes(`| ${[...sets.map(({ size }) => size), common].join(" | ")} |`), "the table");
  assert.ok(
    prose.includes(`TensorFlow.js ${version_core.split(".", 2).join(".")} knows ${all.size} operations`),
  );
  assert.ok(prose.includes(`So ${all.size - common} of ${all.size} are missing somewhere`));
});
