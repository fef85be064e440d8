/** Compiling a page's cells in the browser, by the same rules as the author's build. */
import { compileLiveCells, type LiveCompileResult } from "../live/compile.ts";
import type { Message } from "../messages/message.ts";
import type { CellModule } from "../runtime/cell.ts";
import type { EditorWords } from "../words/editor.ts";
import { loadModules, type OpenModules } from "./modules.ts";
import type { EditableNotebook } from "./notebook.ts";
import { loadTypes } from "./platform.ts";

/** What is wrong with a cell, in a reader's words. */
export interface Fault {
  /** The cell's number. */
  readonly cell: number;
  /** Line of the cell, as its author counts them. */
  readonly line: number | undefined;
  readonly text: string;
  /** Whether it keeps the page from running what was typed. */
  readonly stops: boolean;
}

export interface Program {
  /** One result for each cell of the notebook, in its order. */
  readonly results: readonly LiveCompileResult[];
  readonly faults: readonly Fault[];
}

/** Compiles all cells together, each with its own source or with the text given for its id. */
export type Compile = (texts: ReadonlyMap<string, string>) => Program;

/** Loads what compiling needs; rejects where that cannot be had. */
export async function createCompiler(
  { key, file, cells }: EditableNotebook,
  words: EditorWords,
): Promise<Compile> {
  const isTyped = cells.some(({ language }) => language === "typescript");
  const [modules] = await Promise.all([loadModules(key), isTyped ? loadTypes() : undefined]);
  return (texts) => {
    const edited = cells.map((cell) => ({ ...cell, source: texts.get(cell.id) ?? cell.source }));
    const results = compileLiveCells(edited, file, { resolve: modules.resolve });
    const faults = results.flatMap(({ messages }, i) =>
      messages.map((message) => toFault(message, cells[i]?.cell ?? 0, modules, words)),
    );
    return { results, faults };
  };
}

function toFault(
  { rule, severity, text, hint, place }: Message,
  cell: number,
  modules: OpenModules,
  words: EditorWords,
): Fault {
  const stops = severity === "error" || rule === "live-jupyter-api";
  return { cell, line: place.line, text: `${text}${toAdvice(rule, hint, modules, words)}`, stops };
}

/** Hints are written for authors, who can install packages and say options; a reader can only type. */
function toAdvice(
  rule: Message["rule"],
  hint: string,
  { specifiers }: OpenModules,
  words: EditorWords,
): string {
  switch (rule) {
    case "live-import-remote":
    case "live-import-unknown":
      return ` ${words.canImport(specifiers)}`;
    case "live-syntax":
    case "live-needs-server":
    case "live-jupyter-api":
      return "";
    default:
      return ` ${hint}`;
  }
}

/** Imports the printed module of a cell. */
export async function importCell(code: string, words: EditorWords): Promise<CellModule> {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    const module: unknown = await import(/* @vite-ignore */ address);
    if (!isCellModule(module)) {
      throw new Error("the compiled cell has no run function");
    }
    return module;
  } catch (error) {
    // The browser's own words name an address that nobody has written.
    const missing =
      error instanceof SyntaxError ? /export named '(.+?)'/.exec(error.message)?.[1] : undefined;
    throw missing === undefined ? error : new Error(words.nothingCalled(missing));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function isCellModule(value: unknown): value is CellModule {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}
