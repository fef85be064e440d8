/**
 * Types of live cells: all notebooks in one program, since most of its time goes into the libraries. Only what TypeScript
 * cells say is reported. A cell in JavaScript made no promise, and much that is right in it cannot be proven.
 */
import { join } from "node:path";
import ts from "typescript";
import type { LiveCell } from "../../live/live.ts";
import { createMessage, type Message } from "../../messages/message.ts";
import { type TypedSource, toTypedSources } from "./sources.ts";

export interface TypedNotebook {
  /** Path as the author knows it, for messages. */
  readonly file: string;
  /** The same, absolute. */
  readonly path: string;
  readonly cells: readonly LiveCell[];
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  // Sketches are written in cells: what is wrong is reported, what is merely not said is not.
  noImplicitAny: false,
  allowJs: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  isolatedModules: false,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler of cells reports itself, in its own words: imports of nothing. */
const elsewhere = new Set([2307, 2792, 7016]);

/** Checks the cells of all notebooks that have one in TypeScript. */
export function checkTypes(notebooks: readonly TypedNotebook[], project: string): Message[] {
  const typed = notebooks.filter(({ cells }) => cells.some(({ language }) => language === "typescript"));
  const sources = typed.flatMap(({ cells, path, file }) =>
    toTypedSources(cells, path).map((source) => ({ ...source, file })),
  );
  if (sources.length === 0) {
    return [];
  }
  const settings = { ...options, paths: findPaths(project) };
  const host = createHost(new Map(sources.map((source) => [source.path, source])), settings, project);
  const ambient = join(project, "src/live/atoll.d.ts");
  const program = ts.createProgram([ambient, ...sources.map(({ path }) => path)], settings, host);
  return sources.flatMap((source) => {
    const file = program.getSourceFile(source.path);
    return source.cell.language === "javascript" || file === undefined
      ? []
      : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].flatMap((found) =>
          toMessages(found, source),
        );
  });
}

function toMessages(found: ts.Diagnostic, { cell, file }: TypedSource & { file: string }): Message[] {
  if (found.category !== ts.DiagnosticCategory.Error || elsewhere.has(found.code)) {
    return [];
  }
  const at = found.file?.getLineAndCharacterOfPosition(found.start ?? 0) ?? { line: 1, character: 0 };
  // The first line of the module is ours, and what follows the cell as well.
  const last = cell.source.split("\n").length;
  if (at.line < 1 || at.line > last) {
    return [];
  }
  const place = { file, cell: cell.cell, line: cell.line + at.line - 1, column: at.character + 1 };
  const reason = ts
    .flattenDiagnosticMessageText(found.messageText, " ")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "");
  return [createMessage("live-type", place, { reason, code: found.code })];
}

/** Names as cells write them, also from a folder of notebooks outside of the project. */
function findPaths(project: string): Record<string, string[]> {
  return {
    "#demos/*": [join(project, "src/demos/*.ts")],
    "#lab/*": [join(project, "src/lab/*.ts")],
  };
}

function createHost(
  sources: ReadonlyMap<string, TypedSource>,
  settings: ts.CompilerOptions,
  project: string,
): ts.CompilerHost {
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    getCurrentDirectory: () => project,
    fileExists: (path) => sources.has(path) || fileExists(path),
    readFile: (path) => sources.get(path)?.text ?? readFile(path),
    getSourceFile: (path, ...rest) => {
      const source = sources.get(path);
      return source === undefined
        ? getSourceFile(path, ...rest)
        : ts.createSourceFile(path, source.text, ts.ScriptTarget.ESNext);
    },
  };
}
