/** A failure in a reader's words, with the place where its author finds it. */
import type { Failure } from "./cell.ts";

const maxLength = 240;

/** One sentence: `cell 7, line 3: …`. */
export function toReason({ error, line, loads }: Failure, cell: string): string {
  const place = line === undefined ? `cell ${cell}` : `cell ${cell}, line ${line}`;
  return `${place}: ${loads > 0 && isNetwork(error) ? "its script could not be loaded. Are you online?" : toWords(error)}`;
}

/** Browsers report a module that does not arrive as a TypeError (Chromium, Safari, Firefox). */
function isNetwork(error: unknown): boolean {
  return error instanceof TypeError;
}

function toWords(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
