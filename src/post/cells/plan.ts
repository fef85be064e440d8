/** Decides what each cell is on the page, before anything is rendered: ids are given out and live cells compiled. */
import { type CellReading, readCell } from "../../dialects/cell.ts";
import type { FrontMatter } from "../../dialects/options.ts";
import { compileLiveCells, type LiveCompileResult } from "../../live/compile.ts";
import type { CompiledLiveCell, LiveCell } from "../../live/live.ts";
import type { Cell } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { toSafeId } from "../ids.ts";
import { findLiveLanguage } from "./language.ts";

interface Planned {
  readonly cell: Cell;
  readonly reading: CellReading;
}

export interface PlannedProse extends Planned {
  readonly kind: "prose";
  /** Whether the source is HTML and not Markdown. */
  readonly isHtml: boolean;
}

export interface PlannedCode extends Planned {
  readonly kind: "code";
  readonly id: string | undefined;
}

export interface PlannedLive extends Planned {
  readonly kind: "live";
  readonly live: CompiledLiveCell;
}

interface FoundLive extends LiveCompileResult {
  readonly live: LiveCell;
}

export type PlannedCell = PlannedProse | PlannedCode | PlannedLive;

export function planCells(cells: readonly Cell[], frontMatter: FrontMatter, draft: Draft): PlannedCell[] {
  const readings = cells.map((cell) => ({
    cell,
    reading: readCell(cell, draft.notebook, frontMatter.cellDefaults),
  }));
  const compiled = compileLive(readings, frontMatter, draft);
  return readings.flatMap((read): PlannedCell[] => {
    const { cell, reading } = read;
    draft.pass(reading.messages);
    if (!reading.options.include) return [];
    if (cell.kind === "markdown") return [{ kind: "prose", cell, reading, isHtml: false }];
    if (cell.kind === "raw") return planRaw(cell, reading);
    return [planLive(read, compiled.get(cell), draft) ?? planCode(cell, reading, draft)];
  });
}

/** Live cells share their names, so they are compiled together. */
function compileLive(
  readings: readonly Planned[],
  frontMatter: FrontMatter,
  draft: Draft,
): Map<Cell, FoundLive> {
  const found = readings.flatMap(({ cell, reading }) => {
    const language =
      cell.kind === "code" && reading.options.include
        ? findLiveLanguage(reading, draft.notebook, frontMatter)
        : undefined;
    if (language === undefined || reading.source.trim() === "") return [];
    const { source, line, options } = reading;
    const id = toSafeId(options.label ?? cell.id);
    const live: LiveCell = { id, cell: cell.index, language, source, line, run: options.run };
    return [{ cell, live }];
  });
  const results = compileLiveCells(
    found.map(({ live }) => live),
    draft.notebook.file,
    { resolve: (specifier) => (draft.context.hasModule(specifier) ? specifier : undefined) },
  );
  return new Map(
    found.flatMap(({ cell, live }, i) => {
      const result = results[i];
      return result === undefined ? [] : [[cell, { ...result, live }] as const];
    }),
  );
}

/** Raw cells are for other programs, but for those whose format a page understands. */
function planRaw(cell: Cell, reading: CellReading): PlannedProse[] {
  const format = cell.metadata["format"] ?? cell.metadata["raw_mimetype"];
  if (format !== "text/html" && format !== "text/markdown") return [];
  return [{ kind: "prose", cell, reading, isHtml: format === "text/html" }];
}

function planCode(cell: Cell, reading: CellReading, draft: Draft): PlannedCode {
  const { label } = reading.options;
  return {
    kind: "code",
    cell,
    reading,
    id: label === undefined ? undefined : claimLabel(label, cell, draft),
  };
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
