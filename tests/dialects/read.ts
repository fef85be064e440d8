/** Reads dialects from small notebooks. */
import { type CellReading, readCell } from "../../src/dialects/cell.ts";
import { type FrontMatterReading, readFrontMatter } from "../../src/dialects/front-matter.ts";
import { type CellOptions, defaultCellOptions } from "../../src/dialects/options.ts";
import type { JsonObject, JsonValue } from "../../src/notebook/notebook.ts";
import { code, read } from "../notebook/build.ts";

/** Reads the first cell of a notebook that holds only this one. */
export function readOne(cell: JsonValue, metadata?: JsonObject): CellReading {
  const { notebook } = read([cell], metadata);
  const first = notebook?.cells[0];
  if (notebook === undefined || first === undefined) {
    throw new Error("The notebook has no cell.");
  }
  return readCell(first, notebook);
}

/** Reads a Python cell with this source. */
export function readSource(source: string, more?: JsonObject): CellReading {
  return readOne(code(source, more));
}

/** The options that are not the default, those of other systems left out. */
export function changesOf({ options }: CellReading): Partial<CellOptions> {
  const defaults = new Map<string, unknown>(Object.entries(defaultCellOptions));
  return Object.fromEntries(
    Object.entries(options).filter(([key, value]) => key !== "unknown" && defaults.get(key) !== value),
  );
}

/** Reads the front matter of a notebook with these cells. */
export function readMatter(cells: readonly JsonValue[], metadata?: JsonObject): FrontMatterReading {
  const { notebook } = read(cells, metadata);
  if (notebook === undefined) {
    throw new Error("The notebook cannot be read.");
  }
  return readFrontMatter(notebook);
}

/** Rule, severity, cell and line of each message. */
export function placesOf({ messages }: Pick<CellReading, "messages">): unknown[] {
  return messages.map(({ rule, severity, place }) => [rule, severity, place.cell, place.line]);
}
