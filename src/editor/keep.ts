/** What a reader has typed, kept in this browser: one record a cell, tied to the author's source that it was made from. */
import { toRecordName } from "./mark.ts";

export interface KeptText {
  /** Digest of the author's source that the reader began with. */
  readonly of: string;
  readonly text: string;
}

/** Reads what is kept of a cell. Browsers may refuse their storage: then nothing is kept. */
export function readKept(cell: string): KeptText | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(toRecordName(cell)) ?? "null");
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the text, or with undefined forgets it. */
export function keep(cell: string, kept: KeptText | undefined): void {
  try {
    if (kept === undefined) {
      localStorage.removeItem(toRecordName(cell));
    } else {
      localStorage.setItem(toRecordName(cell), JSON.stringify(kept));
    }
  } catch {
    // A full or closed storage costs the reader the text of this page after a reload, and nothing now.
  }
}

export function isKept(value: unknown): value is KeptText {
  return (
    typeof value === "object" &&
    value !== null &&
    "of" in value &&
    typeof value.of === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}

/** Digest of a source (FNV-1a, 32 bits): enough to tell whether its author has changed it. */
export function digestText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
