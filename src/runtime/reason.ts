/** A failure in a reader's words, with the place where its author finds it. */
import type { FigureWords } from "../words/figure.ts";
import type { Failure } from "./cell.ts";

const maxLength = 240;

/** One sentence: `cell 7, line 3: …`. */
export function toReason({ error, line, loads }: Failure, cell: string, words: FigureWords): string {
  return `${words.place(cell, line)}: ${loads > 0 && isNetwork(error) ? words.offline : toText(error)}`;
}

/** Browsers report a module that does not arrive as a TypeError (Chromium, Safari, Firefox). */
function isNetwork(error: unknown): boolean {
  return error instanceof TypeError;
}

function toText(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
