/** One cell → its options, whichever system's words were used, and the source that a reader sees. */
import { createMessage, type Message } from "../messages/message.ts";
import { isJsonObject } from "../notebook/fields.ts";
import type { Cell, JsonValue, Notebook } from "../notebook/notebook.ts";
import { type Application, applyOption } from "./apply.ts";
import { findCellLanguage, findPolyglotLanguage, isLanguageMagic } from "./cell-language.ts";
import { findMetadataChanges } from "./cell-metadata.ts";
import { readColabForm } from "./colab.ts";
import { findLateOptions } from "./late-options.ts";
import { readEntries } from "./option-entries.ts";
import { type CellHead, readHead } from "./option-lines.ts";
import { type CellOptions, defaultCellOptions } from "./options.ts";
import { toShownSource } from "./shown-source.ts";

export interface CellReading {
  readonly options: CellOptions;
  /** The source that is shown or run: without options, directives and the magic that names the language. */
  readonly source: string;
  /** Line of the cell on which `source` begins, from 1. */
  readonly line: number;
  /** Lower-case language of this cell. */
  readonly language: string;
  /** Name of the cell magic without its percent signs, `javascript`. */
  readonly magic: string | undefined;
  readonly messages: readonly Message[];
}

/**
 * Reads a cell of any kind; later words win: `defaults` of the front matter, metadata, tags, nbdev's metadata, directives,
 * option comments.
 */
export function readCell(cell: Cell, notebook: Notebook, defaults: Partial<CellOptions> = {}): CellReading {
  if (cell.kind !== "code") {
    return readProse(cell, notebook);
  }
  const lines = cell.source.split("\n");
  const head = readHead(lines);
  const magic = head.magic?.name;
  const polyglot = magic === undefined ? findPolyglotLanguage(lines[head.length]) : undefined;
  const language = polyglot ?? findCellLanguage(cell, notebook, magic);
  const { options, messages } = readOptions(cell, notebook, head, defaults);
  const kept = [...head.comments, ...findShownMagic(lines, head)];
  const body = lines
    .slice(head.length)
    .toSpliced(0, polyglot === undefined ? 0 : 1, ...(polyglot === undefined ? [] : [""]));
  const late = findLateOptions(body, head.length + 1).map(({ name, line }) =>
    createMessage("option-late", { file: notebook.file, cell: cell.index, line }, { name }),
  );
  const { source: shown, line } = toShownSource([...kept, ...body], head.length + 1 - kept.length, language);
  const { source, changes } =
    language === "python" ? readPython(shown, options) : { source: shown, changes: {} };
  return {
    options: { ...options, ...changes },
    source,
    line,
    language,
    magic,
    messages: [...messages, ...late],
  };
}

/** Colab's forms, and calls that only draw nbdev's documentation. */
function readPython(shown: string, options: CellOptions): { source: string; changes: Partial<CellOptions> } {
  const { source, title, isForm } = readColabForm(shown);
  const folds = isForm || options.foldCode !== "none";
  const foldSummary = folds ? (options.foldSummary ?? title) : options.foldSummary;
  const foldCode = isForm && options.foldCode === "none" ? "closed" : options.foldCode;
  const isDocumentation = /^(?:nbdev\.\w+\.)?show_doc\([^\n]*\)$/.test(source.trim());
  return { source, changes: { foldCode, foldSummary, ...(isDocumentation ? { echo: false } : {}) } };
}

/** Markdown and raw cells know tags, metadata and fastpages' `#hide`. */
function readProse(cell: Cell, notebook: Notebook): CellReading {
  // nbdev and fastpages take headings that end in ` -` for marks of their own.
  const hidden = /^\s*#hide[ \t]*(?:\n|$)|^\s*#{1,6}[ \t][^\n]*[ \t]-\s*$/.exec(cell.source);
  const changes: Partial<CellOptions>[] = findMetadataChanges(cell, notebook);
  const options = combine([...changes, ...(hidden === null ? [] : [{ include: false }])], {});
  return { options, source: cell.source, line: 1, language: "", magic: undefined, messages: [] };
}

function readOptions(
  cell: Cell,
  notebook: Notebook,
  head: CellHead,
  defaults: Partial<CellOptions>,
): { options: CellOptions; messages: readonly Message[] } {
  const place = { file: notebook.file, cell: cell.index };
  const noted = isJsonObject(cell.metadata["nbdev"]) ? Object.entries(cell.metadata["nbdev"]) : [];
  const applied: Application[] = [
    ...noted.map(([written, value]) => applyOption({ written, value, isCertain: false }, place)),
    ...head.directives.map(({ name, argument, line }) =>
      applyOption({ written: name, value: argument || true, isCertain: false }, { ...place, line }),
    ),
    ...readEntries(head.options).map((entry): Application => {
      const at = { ...place, line: entry.line };
      if ("reason" in entry) {
        return {
          set: {},
          unknown: {},
          messages: [createMessage("option-malformed", at, { reason: entry.reason })],
        };
      }
      const { written, value, form } = entry;
      return applyOption({ written, value, isCertain: form === "strict" }, at);
    }),
  ];
  const unknown = Object.fromEntries(applied.flatMap((application) => Object.entries(application.unknown)));
  const changes = [defaults, ...findMetadataChanges(cell, notebook), ...applied.map(({ set }) => set)];
  return { options: combine(changes, unknown), messages: applied.flatMap(({ messages }) => messages) };
}

function combine(changes: readonly Partial<CellOptions>[], unknown: Record<string, JsonValue>): CellOptions {
  let options: CellOptions = { ...defaultCellOptions, unknown };
  for (const change of changes) {
    options = { ...options, ...change };
  }
  return options;
}

/** The magic line stays in view unless it only names the language. */
function findShownMagic(lines: readonly string[], { magic }: CellHead): string[] {
  return magic === undefined || isLanguageMagic(magic.name) ? [] : [lines[magic.line - 1] ?? ""];
}
