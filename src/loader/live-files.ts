/** Generated modules: each live post has a folder with one module a cell, an entry, and a component that loads the entry. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { EditableCell, EditableNotebook } from "../editor/notebook.ts";
import { isHeavy } from "../live/heavy.ts";
import type { CompiledLiveCell } from "../live/live.ts";
import type { Spoken, Words } from "../words/words.ts";
import { writeIfChanged } from "./files.ts";
import { findOpenModules } from "./open-modules.ts";
import type { Workspace } from "./workspace.ts";

export interface LivePost {
  readonly key: string;
  /** Folder of the notebook, absolute: cells import their neighbours from there. */
  readonly folder: string;
  /** File name of the notebook. */
  readonly file: string;
  /** Language of what the page says around its cells. */
  readonly spoken: Spoken;
  readonly cells: readonly CompiledLiveCell[];
  /** Expressions in the prose. */
  readonly inline: readonly CompiledLiveCell[];
}

/** `~` cannot occur in a slug, so that keys of different posts differ. */
export function toLiveKey(slug: string): string {
  return slug.replaceAll("/", "~");
}

/**
 * Writes the modules of all live posts, the table that pages import them by, and removes what is left of posts that are gone. Where no
 * post has a chart, pages cannot import what draws them, and the site does not hold it.
 */
export function writeLiveFiles(workspace: Workspace, posts: readonly LivePost[], hasCharts: boolean): void {
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
    `export const liveComponents = {\n${rows.join("\n")}\n};\n${toChartLoader(workspace, hasCharts)}`,
  );
  removeOthers(workspace.live, new Set([...keys, "index.js"]));
}

function toChartLoader(workspace: Workspace, hasCharts: boolean): string {
  const component = relative(workspace.live, join(workspace.project, "src/components/StoredCharts.astro"));
  const load = hasCharts ? `() => import(${JSON.stringify(toSpecifier(component))})` : "undefined";
  return `export const loadCharts = ${load};\n`;
}

function writePost(
  workspace: Workspace,
  { key, folder, file: notebook, spoken, cells, inline }: LivePost,
): void {
  const home = join(workspace.live, key);
  const toSource = (path: string) =>
    JSON.stringify(toSpecifier(relative(home, join(workspace.project, "src", path))));
  const toWords = (name: keyof Words) => toSource(`words/${spoken}/${name}.ts`);
  const prose = groupByCell(inline);
  const rows = [
    ...cells.map((cell) => toRow(cell, `import(${JSON.stringify(`./${toFile(cell)}`)})`)),
    ...prose.flatMap(({ file, members }) =>
      members.map((cell, i) => toRow(cell, `import(${JSON.stringify(`./${file}`)}).then((m) => m.e${i})`)),
    ),
  ];
  for (const cell of [...cells, ...inline]) {
    writeIfChanged(join(home, toFile(cell)), cell.module);
  }
  for (const { file, members } of prose) {
    const lines = members.map(
      (cell, i) => `export * as e${i} from ${JSON.stringify(`./${toFile(cell)}`)};\n`,
    );
    writeIfChanged(join(home, file), lines.join(""));
  }
  writeIfChanged(join(home, "notebook.json"), JSON.stringify({ folder }));
  // Expressions in prose cannot be edited, but they are compiled anew with the cells that they read.
  const editable = [...cells, ...inline].map(
    ({ id, cell, language, source, line, run, displays, isInline, isRepl }) =>
      ({ id, cell, language, source, line, run, displays, isInline, isRepl }) satisfies EditableCell,
  );
  const all = { file: notebook, key, cells: editable } satisfies EditableNotebook;
  writeIfChanged(
    join(home, "editable.js"),
    `export const notebook = ${JSON.stringify(all)};
export { editor } from ${toWords("editor")};
`,
  );
  writeIfChanged(
    join(home, "index.js"),
    `import { startLiveCells } from ${toSource("runtime/start.ts")};
import { bringEditing } from ${toSource("editor/arrive.ts")};
import { figure } from ${toWords("figure")};

const page = startLiveCells([\n${rows.join("\n")}\n], figure, () => import(${toWords("tools")}));
bringEditing(page, () => import("./editable.js"));
`,
  );
  writeIfChanged(join(home, "Live.astro"), `<script>\n  import "./index.js";\n</script>\n`);
  const names = [...[...cells, ...inline].map(toFile), ...prose.map(({ file }) => file)];
  removeOthers(home, new Set([...names, "editable.js", "index.js", "notebook.json", "Live.astro"]));
}

function toFile({ cell, id, isInline }: CompiledLiveCell): string {
  return isInline ? `${id}.js` : `cell-${cell}.js`;
}

function toRow({ id, inputs, outputs, module }: CompiledLiveCell, load: string): string {
  const [name, reads, gives] = [id, inputs, outputs].map((value) => JSON.stringify(value));
  const weight = isHeavy(module) ? " heavy: true," : "";
  return `  { id: ${name}, inputs: ${reads}, outputs: ${gives},${weight} load: () => ${load} },`;
}

/** Expressions are small: those of one cell are one script. */
function groupByCell(inline: readonly CompiledLiveCell[]): { file: string; members: CompiledLiveCell[] }[] {
  const groups = Map.groupBy(inline, ({ cell }) => cell);
  return [...groups].map(([cell, members]) => ({ file: `prose-${cell}.js`, members }));
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
