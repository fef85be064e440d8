/** Text with control characters → what a terminal would show in the end: progress bars settle, overwritten text is gone. */
import { applySgr, isSameStyle, plainStyle, type TerminalStyle } from "./style.ts";

export interface Run {
  readonly text: string;
  readonly style: TerminalStyle;
}

interface Screen {
  rows: Place[][];
  row: number;
  column: number;
  style: TerminalStyle;
}

interface Place {
  readonly character: string;
  readonly style: TerminalStyle;
}

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is read here
  /\x1b\[([0-9;:?<=>]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\^_]|\x1b|[\r\b\n]|[^\x1b\r\b\n]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const control = /[\x1b\r\b]/;

export function readScreen(text: string): Run[] {
  const plain = text.replace(/\r+\n/g, "\n");
  if (!control.test(plain)) return plain === "" ? [] : [{ text: plain, style: plainStyle }];
  const screen: Screen = { rows: [[]], row: 0, column: 0, style: plainStyle };
  for (const [whole, parameters = "", final] of plain.matchAll(token)) {
    if (final === "m") screen.style = applySgr(screen.style, parameters);
    else if (final !== undefined) move(screen, final, parameters);
    else if (whole === "\n") goTo(screen, screen.row + 1, 0);
    else if (whole === "\r") screen.column = 0;
    else if (whole === "\b") screen.column = Math.max(0, screen.column - 1);
    else if (!whole.startsWith("\x1b")) write(screen, whole);
  }
  return toRuns(screen.rows);
}

function write(screen: Screen, text: string): void {
  const row = screen.rows[screen.row] ?? [];
  while (row.length < screen.column) row.push({ character: " ", style: plainStyle });
  for (const character of text) {
    row[screen.column] = { character, style: screen.style };
    screen.column += 1;
  }
}

function goTo(screen: Screen, row: number, column: number): void {
  // A jump far down is a misread number, not a page of empty lines.
  screen.row = Math.max(0, Math.min(row, screen.rows.length + 50));
  screen.column = Math.max(0, Math.min(column, 1000));
  while (screen.rows.length <= screen.row) screen.rows.push([]);
}

/** Cursor movement and erasing; anything else a sequence may ask changes nothing on paper. */
function move(screen: Screen, final: string, parameters: string): void {
  const [first = 0, second = 0] = parameters.split(";").map(Number);
  const count = Math.max(1, first || 0);
  const { row, column } = screen;
  if (final === "A") goTo(screen, row - count, column);
  else if (final === "B") goTo(screen, row + count, column);
  else if (final === "C") goTo(screen, row, column + count);
  else if (final === "D") goTo(screen, row, column - count);
  else if (final === "E") goTo(screen, row + count, 0);
  else if (final === "F") goTo(screen, row - count, 0);
  else if (final === "G") goTo(screen, row, count - 1);
  else if (final === "H" || final === "f") goTo(screen, count - 1, Math.max(1, second || 0) - 1);
  else if (final === "K") eraseLine(screen, first || 0);
  else if (final === "J") eraseScreen(screen, first || 0);
}

function eraseLine({ rows, row, column }: Screen, mode: number): void {
  const line = rows[row] ?? [];
  const blank: Place = { character: " ", style: plainStyle };
  if (mode === 0) line.length = Math.min(line.length, column);
  else if (mode === 1) line.fill(blank, 0, column + 1);
  else line.length = 0;
}

function eraseScreen(screen: Screen, mode: number): void {
  if (mode >= 2) screen.rows = screen.rows.map(() => []);
  else if (mode === 0) {
    eraseLine(screen, 0);
    screen.rows.length = screen.row + 1;
  }
}

function toRuns(rows: readonly (readonly Place[])[]): Run[] {
  const runs: Run[] = [];
  let text = "";
  let style = plainStyle;
  const add = (character: string, next: TerminalStyle): void => {
    if (next !== style && !isSameStyle(next, style)) {
      if (text !== "") runs.push({ text, style });
      text = "";
      style = next;
    }
    text += character;
  };
  rows.forEach((row, index) => {
    if (index > 0) add("\n", style);
    for (const place of row) add(place?.character ?? " ", place?.style ?? plainStyle);
  });
  if (text !== "") runs.push({ text, style });
  return runs;
}
