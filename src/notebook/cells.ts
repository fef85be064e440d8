/** The cells of an nbformat 4 file, every field present. */
import { createMessage, type Message } from "../messages/message.ts";
import { readAttachments } from "./bundle.ts";
import {
  count,
  describe,
  isJsonObject,
  list,
  object,
  type Report,
  readField,
  readOptionalField,
  text,
} from "./fields.ts";
import { findIds } from "./ids.ts";
import { joins } from "./join.ts";
import type { Cell, JsonObject, JsonValue } from "./notebook.ts";
import { readOutputs } from "./outputs.ts";
import { toHeading } from "./upgrade.ts";

/** Reads the cells; one of an unknown type is reported and left out, and the others keep their numbers. */
export function readCells(from: readonly JsonValue[], file: string, messages: Message[]): Cell[] {
  const reportAt =
    (cell: number): Report =>
    (rule, details) => {
      messages.push(createMessage(rule, { file, cell }, details));
    };
  const ids = findIds(from, reportAt);
  return from.flatMap((value, position) => {
    const index = position + 1;
    const report = reportAt(index);
    const cell = isJsonObject(value) ? withoutHeading(value, report) : {};
    const kind = findKind(cell["cell_type"]);
    if (kind === undefined) {
      report("notebook-cell-type", { type: describe(cell["cell_type"]) });
      return [];
    }
    return [readCell(cell, kind, index, ids[position] ?? `cell-${index}`, report)];
  });
}

/** Converters that forget a cell leave the headings of nbformat 3 in notebooks of nbformat 4. */
function withoutHeading(cell: JsonObject, report: Report): JsonObject {
  if (cell["cell_type"] !== "heading") {
    return cell;
  }
  report("notebook-older-part", { part: "A heading cell" });
  return { ...cell, cell_type: "markdown", source: toHeading(cell, joins.none) };
}

function findKind(type: JsonValue | undefined): Cell["kind"] | undefined {
  return type === "markdown" || type === "code" || type === "raw" ? type : undefined;
}

function readCell(from: JsonObject, kind: Cell["kind"], index: number, id: string, report: Report): Cell {
  const isCode = kind === "code";
  return {
    index,
    id,
    kind,
    source: readField(from, "source", text, "", report),
    metadata: readField(from, "metadata", object, {}, report),
    attachments: readAttachments(readOptionalField(from, "attachments", object, {}, report), report),
    outputs: isCode ? readOutputs(readField(from, "outputs", list, [], report), report) : [],
    executionCount: isCode ? readOptionalField(from, "execution_count", count, null, report) : null,
  };
}
