/** The stored output of a live cell and the cell it was made from: a hash ties them together. */
import { createHash } from "node:crypto";
import { createMessage, type Message } from "../messages/message.ts";
import type { JsonObject, JsonValue, Output } from "../notebook/notebook.ts";
import { findCellNames } from "./cell-names.ts";
import { findModuleSpecifiers } from "./digest.ts";
import type { LiveCell, StoredLiveCell } from "./live.ts";
import { parseCell } from "./parse.ts";
import { findVersions } from "./versions.ts";

/** Digest of what an import brings in, or undefined where that is not known. */
export type HashModule = (specifier: string) => string | undefined;

/**
 * The hash of what each cell's output depends on: its language and source, what it imports, and the same of every cell whose
 * names it uses, however far up. Options such as captions do not count, nor does the module made of it, so that a new
 * version of the compiler leaves stored outputs as they are. One hash a cell, in their order.
 */
export function hashLiveCells(
  cells: readonly LiveCell[],
  hashModule: HashModule = () => undefined,
): string[] {
  const parts = cells.map((cell) => ({ cell, own: hashOne(cell, hashModule), names: findCellNames(cell) }));
  const versions = findVersions(parts);
  return parts.map((part) => {
    const reached = new Set([part]);
    // A set that grows while it is walked: each cell is reached once, and circles end.
    for (const other of reached) {
      for (const name of [...other.names.free.keys(), ...other.names.continued]) {
        for (const maker of versions.findRead(other, name)?.makers ?? []) reached.add(maker);
      }
    }
    const others = [...reached].slice(1).map(({ own }) => own);
    return others.length === 0 ? part.own : toHash([part.own, ...others.sort()]);
  });
}

function hashOne(cell: LiveCell, hashModule: HashModule): string {
  const parsed = parseCell(cell, "");
  const specifiers = "rule" in parsed ? [] : findModuleSpecifiers(parsed.program).sort();
  const imported = specifiers.map((specifier) => [specifier, hashModule(specifier) ?? ""]);
  // An expression stands in its column, which is nothing of its own.
  return toHash([cell.language, cell.isInline ? cell.source.trim() : cell.source, imported]);
}

function toHash(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** What `npm run execute` stores with an output, in its metadata under `atoll`. */
export interface StoredMark {
  readonly hash: string;
  /** Height in CSS pixels that the live output takes in columns as narrow as phones'. */
  readonly narrow: number | undefined;
  /** SVG that the cell draws for such columns, where it shows one drawing and nothing else. */
  readonly drawing: string | undefined;
}

export function findStoredMark(outputs: readonly Output[]): StoredMark | undefined {
  for (const output of outputs) {
    const mark = output.kind === "data" ? readStoredMark(output.metadata) : undefined;
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** The mark in the metadata of one output. */
export function readStoredMark({ atoll }: JsonObject): StoredMark | undefined {
  if (!isObject(atoll) || typeof atoll["hash"] !== "string") return undefined;
  const { hash, narrow, drawing } = atoll;
  return {
    hash,
    narrow: typeof narrow === "number" && narrow > 0 ? Math.round(narrow) : undefined,
    drawing: typeof drawing === "string" ? drawing : undefined,
  };
}

/** Reports a live cell that would show nothing, or something older than itself, where scripts do not run. */
export function checkStoredOutput(
  cell: Pick<StoredLiveCell, "cell" | "hash">,
  outputs: readonly Output[],
  file: string,
): Message[] {
  const place = { file, cell: cell.cell };
  const stored = findStoredMark(outputs);
  if (stored === undefined) {
    // Jupyter itself stores the cell's script as its output, which shows a reader nothing.
    return [createMessage("live-missing", place, { file })];
  }
  return stored.hash === cell.hash ? [] : [createMessage("live-stale", place, { file })];
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
