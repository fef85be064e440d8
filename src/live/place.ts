import type { Place } from "../messages/message.ts";
import type { LiveCell } from "./live.ts";

/** Where in the notebook a position of the parser (line from 1, column from 0, in the cell's source) is. */
export function createPlace(
  cell: Pick<LiveCell, "cell" | "line">,
  file: string,
  at: { readonly line: number; readonly column: number } | undefined,
): Place {
  return at === undefined
    ? { file, cell: cell.cell }
    : { file, cell: cell.cell, line: cell.line + at.line - 1, column: at.column + 1 };
}
