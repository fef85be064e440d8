/** A page with live cells and nothing else, bundled as a post's are and served. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { type ServedFolder, serveFolder } from "../../scripts/serve.ts";
import { compile } from "../live/cells.ts";
import { createFolder } from "./notebook.ts";

export interface PageCell {
  readonly id: string;
  readonly source: string;
  readonly run?: "view" | "press" | "load";
  /** HTML of the stored output. */
  readonly stored?: string;
}

export interface LivePage extends ServedFolder {
  /** Script that the page loads before any cell has started, in bytes after gzip. */
  readonly entryBytes: number;
}

const runtime = join(process.cwd(), "src/runtime/start.ts");

/** Figures stand three screens apart, so that one at a time is near. `files` lie beside the cells' modules. */
export async function servePage(
  cells: readonly PageCell[],
  files: Readonly<Record<string, string>> = {},
): Promise<LivePage> {
  const sources = createFolder({
    ...files,
    "index.html": toHtml(cells),
    "entry.js": `import { startLiveCells } from ${JSON.stringify(runtime)};\nstartLiveCells([${cells
      .map(({ id }) => `{ id: "${id}", load: () => import("./${id}.js") }`)
      .join(",")}]);`,
    ...Object.fromEntries(cells.map(({ id, source }) => [`${id}.js`, compile(source)])),
  });
  const outDir = join(sources.path, "dist");
  await build({
    root: sources.path,
    configFile: false,
    logLevel: "error",
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
  const entryBytes = gzipSync(readFileSync(join(outDir, "entry.js"))).length;
  const served = await serveFolder({ folder: outDir });
  return {
    ...served,
    entryBytes,
    async close() {
      await served.close();
      sources[Symbol.dispose]();
    },
  };
}

function toHtml(cells: readonly PageCell[]): string {
  const figures = cells.map(
    ({ id, run = "view", stored = "<p>stored</p>" }) => `
<div style="height: 300vh"></div>
<figure class="live" id="${id}" data-live="${id}" data-state="waiting" data-run="${run}" data-cell="7">
<div class="live-output">${stored}</div><figcaption>Caption</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><title>Live</title>
<style>* { box-sizing: border-box } .live { position: relative } .live-chip { position: absolute; right: 0 }</style>
<body>${figures.join("")}<div style="height: 300vh"></div><script type="module" src="./entry.js"></script></body></html>`;
}
