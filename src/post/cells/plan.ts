/** Decides what each cell is on the page, before anything is rendered: ids are given out and live cells compiled. */
import { type CellReading, readCell } from "../../dialects/cell.ts";
import type { FrontMatter } from "../../dialects/options.ts";
import { compileLiveCells, type LiveCompileResult } from "../../live/compile.ts";
import type { CompiledLiveCell, LiveCell } from "../../live/live.ts";
import { hashLiveCells } from "../../live/stored.ts";
import type { Cell } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { toSafeId } from "../ids.ts";
import { findInline, noInline, type PlannedInline, planInline } from "./inline.ts";
import { findLiveLanguage, isRepl } from "./language.ts";
import { findTwinLabels } from "./twin-labels.ts";

interface Planned {
  readonly cell: Cell;
  readonly reading: CellReading;
}

export interface PlannedProse extends Planned {
  readonly kind: "prose";
  /** Whether the source is HTML and not Markdown. */
  readonly isHtml: boolean;
  /** Expressions in it that live cells' names make compute. */
  readonly computed: PlannedInline;
}

export interface PlannedCode extends Planned {
  readonly kind: "code";
  readonly id: string | undefined;
  /** Of the code as a listing. */
  readonly listingId: string | undefined;
}

export interface PlannedLive extends Planned {
  readonly kind: "live";
  readonly live: CompiledLiveCell;
}

interface FoundLive extends LiveCompileResult {
  readonly live: LiveCell;
}

export type PlannedCell = PlannedProse | PlannedCode | PlannedLive;

/** Decides for every cell, in the order of the notebook. */
export function planCells(cells: readonly Cell[], frontMatter: FrontMatter, draft: Draft): PlannedCell[] {
  const readings = cells.map((cell) => ({
    cell,
    reading: readCell(cell, draft.notebook, frontMatter.cellDefaults),
  }));
  const { compiled, computed } = compileLive(readings, frontMatter, draft);
  const isTwin = findTwinLabels(readings, (cell) => compiled.get(cell)?.module !== undefined);
  return readings.flatMap((read): PlannedCell[] => {
    const { cell, reading } = read;
    draft.pass(reading.messages);
    if (!reading.options.include) return [];
    if (cell.kind === "markdown") {
      return [{ kind: "prose", cell, reading, isHtml: false, computed: computed.get(cell) ?? noInline }];
    }
    if (cell.kind === "raw") return planRaw(cell, reading);
    if (isProse(read)) return [{ kind: "prose", cell, reading, isHtml: false, computed: noInline }];
    return [planLive(read, compiled.get(cell), draft) ?? planCode(cell, reading, isTwin, draft)];
  });
}

/** A cell of `%%markdown` that was never run: its source is what its output would be. */
function isProse({ cell, reading }: Planned): boolean {
  return reading.magic === "markdown" && cell.outputs.length === 0;
}

interface CompiledCells {
  readonly compiled: ReadonlyMap<Cell, FoundLive>;
  readonly computed: ReadonlyMap<Cell, PlannedInline>;
}

/** Live cells and expressions in prose share their names, so they are compiled together. */
function compileLive(readings: readonly Planned[], frontMatter: FrontMatter, draft: Draft): CompiledCells {
  const kernel = isRepl(draft.notebook) ? ({ isRepl: true } as const) : {};
  const found = readings.flatMap(({ cell, reading }) => {
    const language =
      cell.kind === "code" && reading.options.include
        ? findLiveLanguage(reading, draft.notebook, frontMatter)
        : undefined;
    if (language === undefined || reading.source.trim() === "") return [];
    const { source, line, options } = reading;
    const id = toSafeId(options.label ?? cell.id);
    const live: LiveCell = { id, cell: cell.index, language, source, line, run: options.run, ...kernel };
    return [{ cell, live }];
  });
  const cells = found.map(({ live }) => live);
  // Types where the author writes types; and only where something lives is there anything to compute.
  const language = cells.find((cell) => cell.language === "typescript")?.language ?? "javascript";
  const prose =
    cells.length === 0
      ? []
      : readings.flatMap((read) => (isShownProse(read) ? (findInline(read, language, draft) ?? []) : []));
  const all = [...cells, ...prose.flatMap(({ live }) => live)];
  const results = compileLiveCells(all, draft.notebook.file, {
    resolve(specifier) {
      if (!draft.context.hasModule(specifier)) return undefined;
      draft.imports.add(specifier);
      return specifier;
    },
  });
  const hashes = prose.length === 0 ? [] : hashLiveCells(all, draft.context.hashModule);
  const compiled = new Map(
    found.flatMap(({ cell, live }, i) => {
      const result = results[i];
      return result === undefined ? [] : [[cell, { ...result, live }] as const];
    }),
  );
  let at = cells.length;
  const computed = new Map(
    prose.map((text) => {
      const own = [at, at + text.live.length] as const;
      at += text.live.length;
      return [text.cell, planInline(text, results.slice(...own), hashes.slice(...own), draft)] as const;
    }),
  );
  return { compiled, computed };
}

function isShownProse({ cell, reading }: Planned): boolean {
  return cell.kind === "markdown" && reading.options.include;
}

/** Raw cells of a format are for the programs that know it; one without a format is for every reader, as Jupyter shows it. */
function planRaw(cell: Cell, reading: CellReading): PlannedProse[] {
  const format = cell.metadata["format"] || cell.metadata["raw_mimetype"] || "";
  const source = reading.source.trim();
  if (source === "" || !["", "text/html", "text/markdown"].includes(String(format))) return [];
  const isHtml = format === "text/html" || (format === "" && /^<(?:[a-z!/])/i.test(source));
  const shown = format === "" && !isHtml ? { ...reading, source: toLiteral(source) } : reading;
  return [{ kind: "prose", cell, reading: shown, isHtml, computed: noInline }];
}

/** Text as it is, but for an anchor of AsciiDoc, which is a place and no text. */
function toLiteral(source: string): string {
  const [, anchor] = /^\[\[([\w-]+)\]\]$/.exec(source) ?? [];
  if (anchor !== undefined) return `(${anchor})=`;
  const longest = Math.max(2, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${source}\n${fence}`;
}

/** The name of twins is the live one's. */
function planCode(
  cell: Cell,
  reading: CellReading,
  isTwin: (label: string) => boolean,
  draft: Draft,
): PlannedCode {
  const { label } = reading.options;
  const id = label === undefined || isTwin(label) ? undefined : claimLabel(label, cell, draft);
  for (let part = 1; id !== undefined && part <= countParts(cell, reading); part += 1) {
    draft.ids.point(`${label}-${part}`, draft.ids.claim(`${id}-${part}`));
  }
  const { listingLabel } = reading.options;
  const listingId = listingLabel === undefined ? undefined : claimLabel(listingLabel, cell, draft);
  return { kind: "code", cell, reading, id, listingId };
}

/** How many outputs have a caption of their own that a reference can name. */
export function countParts({ outputs }: Cell, { options }: CellReading): number {
  const { captions, subCaptions } = options;
  const shown = outputs.filter(({ kind }) => kind === "data").length;
  return Math.min(shown, Math.max(captions.length, subCaptions.length));
}

/** Undefined where the cell is not live, or cannot be and says so. */
function planLive(
  { cell, reading }: Planned,
  found: FoundLive | undefined,
  draft: Draft,
): PlannedLive | undefined {
  if (found === undefined) return undefined;
  const { module, inputs, outputs, displays, messages } = found;
  draft.pass(messages);
  if (module === undefined) return undefined;
  const { label } = reading.options;
  const id = label === undefined ? draft.ids.claim(found.live.id) : claimLabel(label, cell, draft);
  const live = { ...found.live, id, module, inputs, outputs, displays };
  return { kind: "live", cell, reading, live };
}

function claimLabel(label: string, cell: Cell, { ids, report }: Draft): string {
  const wanted = toSafeId(label);
  const id = ids.claim(wanted);
  if (id !== wanted) report("label-duplicate", { cell: cell.index }, { label, id });
  ids.point(label, id);
  return id;
}
