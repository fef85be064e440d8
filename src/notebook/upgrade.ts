/** nbformat 1, 2 and 3 → cells as nbformat 4 has them, which the one reader then checks. */
import { isJsonList, isJsonObject } from "./fields.ts";
import { findFormat } from "./formats.ts";
import { type JoinLines, joinText } from "./join.ts";
import type { JsonObject, JsonValue } from "./notebook.ts";
import { upgradeOutput } from "./upgrade-output.ts";

export interface Upgraded {
  readonly metadata: JsonValue | undefined;
  readonly cells: readonly JsonValue[];
}

/** The version that a notebook is read as: 4 and above by its cells, the older ones by their own shape. */
export function findVersion(notebook: JsonObject): number {
  const { nbformat, worksheets, cells } = notebook;
  if (typeof nbformat === "number") {
    return nbformat < 4 && isJsonList(cells) && !isJsonList(worksheets) && nbformat !== 1 ? 4 : nbformat;
  }
  if (isJsonList(worksheets)) {
    return 3;
  }
  // The first format did not write its number.
  return isJsonList(cells) && cells.some((cell) => isJsonObject(cell) && "code" in cell) ? 1 : 4;
}

/** Cells of a notebook of an older format, those of all its worksheets in one list. */
export function upgrade(notebook: JsonObject, version: number): Upgraded {
  const { join } = findFormat(version);
  const sheets = isJsonList(notebook["worksheets"]) ? notebook["worksheets"] : [];
  const cells =
    version === 1 && isJsonList(notebook["cells"])
      ? notebook["cells"].map(upgradeFirst)
      : sheets.flatMap((sheet) => (isJsonObject(sheet) && isJsonList(sheet["cells"]) ? sheet["cells"] : []));
  return {
    metadata: withLanguage(notebook["metadata"], cells),
    cells: cells.map((cell) => (isJsonObject(cell) ? upgradeCell(cell, join) : cell)),
  };
}

/** nbformat 1 calls its text `code` and `text`. */
function upgradeFirst(cell: JsonValue): JsonValue {
  if (!isJsonObject(cell)) {
    return cell;
  }
  const { code, text, ...rest } = cell;
  return cell["cell_type"] === "text"
    ? { ...rest, cell_type: "markdown", source: text ?? "" }
    : { ...rest, input: code ?? "" };
}

function upgradeCell(cell: JsonObject, join: JoinLines): JsonObject {
  const { cell_type: type, metadata = {}, source, input, outputs = [], prompt_number: count } = cell;
  if (type === "code") {
    return {
      cell_type: "code",
      metadata: withCollapsed(metadata, cell["collapsed"]),
      // Before nbformat 4 the count of a running cell was stored as "*".
      execution_count: typeof count === "number" ? count : null,
      ...withSource(input ?? source, join),
      outputs: isJsonList(outputs)
        ? outputs.map((output) => (isJsonObject(output) ? upgradeOutput(output, join) : output))
        : outputs,
    };
  }
  if (type === "heading") {
    return { cell_type: "markdown", metadata, source: toHeading(cell, join) };
  }
  // Cells of HTML are Markdown, which holds HTML.
  return {
    cell_type: type === "html" ? "markdown" : (type ?? null),
    metadata,
    ...withSource(source ?? input, join),
  };
}

/** `level` becomes number signs; a heading is one line. */
export function toHeading(cell: JsonObject, join: JoinLines): string {
  const { level, source } = cell;
  const depth = typeof level === "number" && level >= 1 ? Math.min(6, Math.trunc(level)) : 1;
  const words = joinText(source, join);
  return `${"#".repeat(depth)} ${typeof words === "string" ? words.trim().replace(/\s*\n\s*/g, " ") : ""}`;
}

function withSource(value: JsonValue | undefined, join: JoinLines): JsonObject {
  const source = joinText(value, join);
  return source === undefined ? {} : { source };
}

function withCollapsed(metadata: JsonValue, collapsed: JsonValue | undefined): JsonValue {
  return collapsed === true && isJsonObject(metadata) ? { ...metadata, collapsed } : metadata;
}

/** Each code cell names its language there; the notebook may not. */
function withLanguage(metadata: JsonValue | undefined, cells: readonly JsonValue[]): JsonValue | undefined {
  const own = metadata ?? {};
  if (!isJsonObject(own) || own["language"] !== undefined) {
    return own;
  }
  const named = cells.find((cell) => isJsonObject(cell) && typeof cell["language"] === "string");
  return isJsonObject(named) && named["language"] !== undefined
    ? { ...own, language: named["language"] }
    : own;
}
