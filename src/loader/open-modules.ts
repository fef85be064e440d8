/**
 * The modules that edited cells may import: what the standard names stand for, and what any cell of the site imports. They are
 * bundled whole and apart from the pages, so that an unedited page loads only what it uses; a page learns their addresses
 * from one list, so that no page changes when another post brings a module more.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Alias } from "vite";
import { findModuleSpecifiers } from "../live/digest.ts";
import { mapsModule } from "../live/maps.ts";
import { parseCell } from "../live/parse.ts";
import { standardImports } from "../live/standard.ts";
import type { LivePost } from "./live-files.ts";
import type { Workspace } from "./workspace.ts";

/** Folder of the built site, and of its addresses, in which the modules lie. */
export const openFolder = "_atoll";

/** Name by which a cell imports a module → what the bundler is to find: a path, or the name of a package. */
export type OpenModuleSources = Readonly<Record<string, string>>;

/** Finds what cells may import. Modules beside a notebook are listed under the key of its post. */
export function findOpenModules(project: string, posts: readonly LivePost[]): OpenModuleSources {
  const names = [...Object.values(standardImports).map(({ from }) => from), mapsModule];
  const standard = names.map((from) => [from, toSource(project, "", from)] as const);
  const imported = posts.flatMap(({ key, folder, cells }) =>
    cells.flatMap((cell) => {
      const parsed = parseCell(cell, "");
      const specifiers = "rule" in parsed ? [] : findModuleSpecifiers(parsed.program);
      return specifiers.map((name) => {
        const listed = name.startsWith(".") ? `${key}/${name}` : name;
        return [listed, toSource(project, folder, name)] as const;
      });
    }),
  );
  const sorted = [...standard, ...imported].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function toSource(project: string, folder: string, specifier: string): string {
  const room = /^#(demos|lab)\/(.+)$/.exec(specifier) ?? /^(atoll):(.+)$/.exec(specifier);
  if (room !== null) {
    return join(project, "src", room[1] === "atoll" ? "standard" : (room[1] ?? ""), `${room[2]}.ts`);
  }
  return specifier.startsWith(".") ? resolve(folder, specifier) : specifier;
}

export interface OpenModulesOptions {
  /** The built site. */
  readonly outDir: string;
  /** Base path, with slashes at both ends. */
  readonly base: string;
  readonly alias: readonly Alias[];
}

/** Bundles the modules into the built site, and writes the list of their addresses. */
export async function bundleOpenModules(
  { project }: Pick<Workspace, "project">,
  modules: OpenModuleSources,
  { outDir, base, alias }: OpenModulesOptions,
): Promise<void> {
  const { build } = await import("vite");
  const names = new Map(Object.keys(modules).map((key) => [key, key.replace(/\W+/g, "-").replace(/^-/, "")]));
  const home = join(outDir, openFolder);
  const made = await build({
    configFile: false,
    root: project,
    base: `${base}${openFolder}/`,
    publicDir: false,
    logLevel: "error",
    resolve: { alias: [...alias] },
    worker: { format: "es" },
    build: {
      outDir: home,
      emptyOutDir: true,
      modulePreload: false,
      // Whole libraries are large, and nobody loads them who does not ask for them.
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: Object.fromEntries([...names].map(([key, name]) => [name, modules[key] ?? key])),
        preserveEntrySignatures: "strict",
        output: {
          entryFileNames: "[name]-[hash].js",
          chunkFileNames: "part-[hash].js",
          assetFileNames: "[name]-[hash][extname]",
        },
      },
    },
  });
  const parts = [made].flat().flatMap((result) => ("output" in result ? result.output : []));
  const files = new Map(
    parts.flatMap((part) =>
      part.type === "chunk" && part.isEntry ? [[part.name, part.fileName] as const] : [],
    ),
  );
  writeList(
    home,
    [...names].map(([key, name]) => [key, files.get(name) ?? ""]),
  );
}

function writeList(home: string, entries: readonly (readonly [string, string])[]): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "modules.json"), `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
}
