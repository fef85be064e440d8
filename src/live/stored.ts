/** The stored output of a live cell and the cell it was made from: a hash ties them together. */
import { createHash } from "node:crypto";
import { createMessage, type Message } from "../messages/message.ts";
import type { JsonValue, Output } from "../notebook/notebook.ts";
import type { LiveCell } from "./live.ts";

/**
 * The hash of what the author wrote: language and source. Options such as captions do not count, nor does the module made
 * of it, so that a new version of the compiler leaves stored outputs as they are.
 */
export function hashLiveCell({ language, source }: Pick<LiveCell, "language" | "source">): string {
  return createHash("sha256")
    .update(JSON.stringify([language, source]))
    .digest("hex");
}

/** Finds the hash that `npm run execute` stored with an output, in its metadata under `atoll`. */
export function findStoredHash(outputs: readonly Output[]): string | undefined {
  for (const output of outputs) {
    const mark = output.kind === "data" ? output.metadata["atoll"] : undefined;
    const hash = isObject(mark) ? mark["hash"] : undefined;
    if (typeof hash === "string") {
      return hash;
    }
  }
  return undefined;
}

/** Reports a live cell that would show nothing, or something older than itself, where scripts do not run. */
export function checkStoredOutput(cell: LiveCell, outputs: readonly Output[], file: string): Message[] {
  const place = { file, cell: cell.cell };
  const stored = findStoredHash(outputs);
  if (stored === undefined) {
    // Jupyter itself stores the cell's script as its output, which shows a reader nothing.
    return [createMessage("live-missing", place, { file })];
  }
  return stored === hashLiveCell(cell) ? [] : [createMessage("live-stale", place, { file })];
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
