/** A page with live cells and nothing else, bundled as a post's are and served. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { compileLiveCells } from "../../src/live/compile.ts";
import { createLean } from "../../src/loader/lean.ts";
import { bundleOpenModules, type OpenModuleSources } from "../../src/loader/open-modules.ts";
import type { Words } from "../../src/words/words.ts";
import { createCell } from "../live/cells.ts";
import { createFolder } from "./notebook.ts";

export interface PageCell {
  readonly id: string;
  readonly source: string;
  readonly language?: "javascript" | "typescript";
  readonly run?: "view" | "press" | "load";
  /** HTML of the stored output. */
  readonly stored?: string;
  /** An expression in a sentence, and no cell. */
  readonly isInline?: true;
  /** Of a notebook written for a REPL. */
  readonly isRepl?: true;
}

export interface LivePage extends ServedFolder {
  /** Script that the page loads before any cell has started, in bytes after gzip. */
  readonly entryBytes: number;
  /** The same and what comes with the first cell that is in view, libraries and the cell itself aside. */
  readonly runtimeBytes: number;
}

const runtime = join(process.cwd(), "src/runtime/start.ts");
const editor = join(process.cwd(), "src/editor/arrive.ts");
const toWords = (name: keyof Words) => JSON.stringify(join(process.cwd(), `src/words/en/${name}.ts`));
const file = "a-post.ipynb";

/**
 * The cells, numbered from 1, are compiled together. Figures stand three screens apart, so that one at a time is near,
 * unless told otherwise. `files` lie beside the cells' modules. With `open`, the modules that edited cells may import, readers may edit.
 */
export async function servePage(
  cells: readonly PageCell[],
  files: Readonly<Record<string, string>> = {},
  apart = "300vh",
  open?: OpenModuleSources,
): Promise<LivePage> {
  const compiled = compileTogether(cells);
  const live = compiled.map(({ live }) => live);
  const sources = createFolder({
    ...files,
    "index.html": toHtml(cells, apart),
    "editable.js": `export const notebook = ${JSON.stringify({ file, key: "a-post", cells: live })};export { editor } from ${toWords("editor")};`,
    "entry.js": `import { figure } from ${toWords("figure")};import { startLiveCells } from ${JSON.stringify(runtime)};${
      open === undefined ? "" : `import { bringEditing } from ${JSON.stringify(editor)};`
    }\nconst page = startLiveCells([${compiled
      .map(
        ({ id, inputs, outputs }) =>
          `{ ...${JSON.stringify({ id, inputs, outputs })}, load: () => import("./${id}.js") }`,
      )
      .join(
        ",",
      )}], figure, () => import(${toWords("tools")}));${open === undefined ? "" : `bringEditing(page, () => import("./editable.js"));`}`,
    ...Object.fromEntries(compiled.map(({ id, module }) => [`${id}.js`, module])),
  });
  const outDir = join(sources.path, "dist");
  await build({
    root: sources.path,
    configFile: false,
    logLevel: "error",
    plugins: [createLean()],
    // Cells may ask for what the project has, wherever the page lies.
    resolve: {
      alias: [
        { find: /^#(demos|lab)\/(.*)$/, replacement: `${process.cwd()}/src/$1/$2.ts` },
        { find: /^@observablehq\//, replacement: `${join(process.cwd(), "node_modules")}/@observablehq/` },
      ],
    },
    build: {
      outDir,
      minify: true,
      // Astro, which bundles the site, asks for no list of preloads.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { entryFileNames: "entry.js", chunkFileNames: "[name].js" },
      },
    },
  });
  if (open !== undefined) {
    const found = Object.entries(open).map(([name, path]) => [
      name,
      path.replace(/^\.\//, `${sources.path}/`),
    ]);
    await bundleOpenModules({ project: process.cwd() }, Object.fromEntries(found), {
      outDir,
      base: "/",
      alias: [],
    });
  }
  const entryBytes = gzipSync(readFileSync(join(outDir, "entry.js"))).length;
  const graphBytes = gzipSync(readFileSync(join(outDir, "awake.js"))).length;
  const served = await serveFolder({ folder: outDir });
  return {
    ...served,
    entryBytes,
    runtimeBytes: entryBytes + graphBytes,
    async close() {
      await served.close();
      sources[Symbol.dispose]();
    },
  };
}

function compileTogether(cells: readonly PageCell[]) {
  const live = cells.map(({ id, source, isInline, isRepl, language = "javascript" }, i) =>
    createCell(isInline ? `(${source})` : source, { id, language, isInline, isRepl, cell: i + 1 }),
  );
  const results = compileLiveCells(live, `content/posts/${file}`);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.filter(({ rule }) => rule !== "live-version")),
    [],
  );
  return cells.map(({ id }, i) => {
    const { module = "", inputs = [], outputs = [], displays = false } = results[i] ?? {};
    return { id, module, inputs, outputs, live: { ...live[i], displays } };
  });
}

function toHtml(cells: readonly PageCell[], apart: string): string {
  const figures = cells.map(({ id, isInline, run = "view", stored = "<p>stored</p>" }, i) =>
    isInline
      ? `<p>It is <span class="live-inline" id="${id}" data-live="${id}" data-state="waiting" data-cell="${i + 1}">${stored}</span>.</p>`
      : `
<div style="height: ${apart}"></div>
<figure class="live" id="${id}" data-live="${id}" data-state="waiting" data-run="${run}" data-cell="${i + 1}">
<div class="live-output">${stored}</div><figcaption>Caption</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><title>Live</title><link rel="icon" href="data:,">
<style>* { box-sizing: border-box } .live { position: relative } .live-chip { position: absolute; right: 0 } .live-tools { float: right }</style>
<body>${figures.join("")}<div style="height: ${apart}"></div><script type="module" src="./entry.js"></script></body></html>`;
}
