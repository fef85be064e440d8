/** Stored values of expressions in prose: a list in the cell's metadata, since Markdown cells have no outputs. */
import { createMessage, type Message } from "../messages/message.ts";
import type { JsonObject, JsonValue } from "../notebook/notebook.ts";
import type { LiveCell } from "./live.ts";
import { createPlace } from "./place.ts";

/** What `npm run execute` stores for an expression. */
export interface StoredInline {
  /** Of what the value is computed from, as `hashLiveCells` says it. */
  readonly hash: string;
  readonly text: string;
  /** Where the value is an element. */
  readonly html?: string;
}

/** The metadata of a cell whose expressions have these values, in their order. */
export function toInlineMetadata(values: readonly StoredInline[]): JsonObject {
  return { atoll: { inline: values.map((value) => ({ ...value })) } };
}

/** Reads them back; what is something else is left out. */
export function readInlineMetadata(metadata: JsonObject): StoredInline[] {
  const { atoll } = metadata;
  const list = isObject(atoll) ? atoll["inline"] : undefined;
  return Array.isArray(list) ? list.flatMap(readOne) : [];
}

function readOne(value: JsonValue): StoredInline[] {
  if (!isObject(value)) return [];
  const { hash, text, html } = value;
  if (typeof hash !== "string" || typeof text !== "string") return [];
  return [{ hash, text, ...(typeof html === "string" ? { html } : {}) }];
}

/** Reports an expression whose value is not stored, or is another's. */
export function checkInline(
  cell: LiveCell,
  hash: string,
  stored: StoredInline | undefined,
  file: string,
): Message[] {
  if (stored?.hash === hash) return [];
  const { cell: number, line } = createPlace(cell, file, { line: 1, column: 0 });
  const source = `\${${cell.source.trim().slice(1, -1)}}`;
  const rule = stored === undefined ? "inline-missing" : "inline-stale";
  return [createMessage(rule, { file, cell: number, line }, { file, source })];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
