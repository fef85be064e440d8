/** The characters of a terminal, each in its place, and the cursor among them. */
import type { TerminalStyle } from "./style.ts";

export interface Place {
  readonly character: string;
  readonly style: TerminalStyle;
}

export interface Screen {
  rows: Place[][];
  row: number;
  column: number;
  /** Where the cursor was told to come back to. */
  saved: { readonly row: number; readonly column: number };
}

const farthest = 1000;

export function goTo(screen: Screen, row: number, column: number): void {
  // A jump far down is a misread number, not a page of empty lines.
  screen.row = Math.max(0, Math.min(row, screen.rows.length + 50));
  screen.column = Math.max(
    0,
    column > screen.column ? Math.min(column, Math.max(farthest, screen.column)) : column,
  );
  while (screen.rows.length <= screen.row) screen.rows.push([]);
}
