/** Generated modules: each live post has a folder with one module a cell, an entry, and a component that loads the entry. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { EditableCell, EditableNotebook } from "../editor/notebook.ts";
import type { CompiledLiveCell } from "../live/live.ts";
import { writeIfChanged } from "./files.ts";
import { findOpenModules } from "./open-modules.ts";
import type { Workspace } from "./workspace.ts";

export interface LivePost {
  readonly key: string;
  /** Folder of the notebook, absolute: cells import their neighbours from there. */
  readonly folder: string;
  /** File name of the notebook. */
  readonly file: string;
  readonly cells: readonly CompiledLiveCell[];
}

/** `~` cannot occur in a slug, so that keys of different posts differ. */
export function toLiveKey(slug: string): string {
  return slug.replaceAll("/", "~");
}

/** Writes the modules of all live posts, the table that pages import them by, and removes what is left of posts that are gone. */
export function writeLiveFiles(workspace: Workspace, posts: readonly LivePost[]): void {
  for (const post of posts) {
    writePost(workspace, post);
  }
  const keys = posts.map((post) => post.key).sort();
  const rows = keys.map(
    (key) => `  ${JSON.stringify(key)}: () => import(${JSON.stringify(`./${key}/Live.astro`)}),`,
  );
  writeIfChanged(
    join(workspace.root, "modules.json"),
    JSON.stringify(posts.length === 0 ? {} : findOpenModules(workspace.project, posts)),
  );
  mkdirSync(workspace.live, { recursive: true });
  writeIfChanged(
    join(workspace.live, "index.js"),
    `export const liveComponents = {\n${rows.join("\n")}\n};\n`,
  );
  removeOthers(workspace.live, new Set([...keys, "index.js"]));
}

function writePost(workspace: Workspace, { key, folder, file, cells }: LivePost): void {
  const home = join(workspace.live, key);
  const toSource = (path: string) =>
    JSON.stringify(toSpecifier(relative(home, join(workspace.project, "src", path))));
  const names = cells.map((cell) => `cell-${cell.cell}.js`);
  const rows = cells.map(
    (cell, i) =>
      `  { id: ${JSON.stringify(cell.id)}, inputs: ${JSON.stringify(cell.inputs)}, outputs: ${JSON.stringify(cell.outputs)}, load: () => import(${JSON.stringify(`./${names[i]}`)}) },`,
  );
  for (const [i, cell] of cells.entries()) {
    writeIfChanged(join(home, names[i] ?? ""), cell.module);
  }
  writeIfChanged(join(home, "notebook.json"), JSON.stringify({ folder }));
  const editable = cells.map(
    ({ id, cell, language, source, line, run, displays }) =>
      ({ id, cell, language, source, line, run, displays }) satisfies EditableCell,
  );
  writeIfChanged(
    join(home, "editable.js"),
    `export const notebook = ${JSON.stringify({ file, key, cells: editable } satisfies EditableNotebook)};\n`,
  );
  writeIfChanged(
    join(home, "index.js"),
    `import { startLiveCells } from ${toSource("runtime/start.ts")};
import { offerEditing } from ${toSource("editor/offer.ts")};

const page = startLiveCells([\n${rows.join("\n")}\n]);
offerEditing(page, () => import("./editable.js"));
`,
  );
  writeIfChanged(join(home, "Live.astro"), `<script>\n  import "./index.js";\n</script>\n`);
  removeOthers(home, new Set([...names, "editable.js", "index.js", "notebook.json", "Live.astro"]));
}

function toSpecifier(path: string): string {
  return path.replaceAll("\\", "/");
}

function removeOthers(folder: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (!keep.has(name)) {
      rmSync(join(folder, name), { recursive: true });
    }
  }
}
