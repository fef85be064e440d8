/** Decides what each cell is on the page, before anything is rendered: ids are given out and live cells compiled. */
import { type CellReading, readCell } from "../../dialects/cell.ts";
import type { FrontMatter } from "../../dialects/options.ts";
import { compileLiveCell } from "../../live/compile.ts";
import type { CompiledLiveCell, LiveCell } from "../../live/live.ts";
import { checkStoredOutput } from "../../live/stored.ts";
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

export type PlannedCell = PlannedProse | PlannedCode | PlannedLive;

export function planCells(cells: readonly Cell[], frontMatter: FrontMatter, draft: Draft): PlannedCell[] {
  return cells.flatMap((cell): PlannedCell[] => {
    const reading = readCell(cell, draft.notebook, frontMatter.cellDefaults);
    draft.pass(reading.messages);
    if (!reading.options.include) return [];
    if (cell.kind === "markdown") return [{ kind: "prose", cell, reading, isHtml: false }];
    if (cell.kind === "raw") return planRaw(cell, reading);
    return [planLive(cell, reading, frontMatter, draft) ?? planCode(cell, reading, draft)];
  });
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
  cell: Cell,
  reading: CellReading,
  frontMatter: FrontMatter,
  draft: Draft,
): PlannedLive | undefined {
  const language = findLiveLanguage(reading, draft.notebook, frontMatter);
  if (language === undefined || reading.source.trim() === "") return undefined;
  const { source, line, options } = reading;
  const file = draft.notebook.file;
  const wanted = toSafeId(options.label ?? cell.id);
  const found: LiveCell = { id: wanted, cell: cell.index, language, source, line, run: options.run };
  const { module, messages } = compileLiveCell(found, file, {
    resolve: (specifier) => (draft.context.hasModule(specifier) ? specifier : undefined),
  });
  draft.pass(messages);
  if (module === undefined) return undefined;
  const id = options.label === undefined ? draft.ids.claim(wanted) : claimLabel(options.label, cell, draft);
  const live = { ...found, id, module };
  draft.pass(checkStoredOutput(live, cell.outputs, file));
  return { kind: "live", cell, reading, live };
}

function claimLabel(label: string, cell: Cell, { ids, report }: Draft): string {
  const wanted = toSafeId(label);
  const id = ids.claim(wanted);
  if (id !== wanted) report("label-duplicate", { cell: cell.index }, { label, id });
  ids.point(label, id);
  return id;
}
