/** What each control sequence of a terminal does, by its last letter: `ESC [ 3 A` is three lines up. */
import { goTo, type Place, type Screen } from "./grid.ts";
import { plainStyle } from "./style.ts";

type Move = (screen: Screen, first: number, second: number) => void;

const most = 1000;
const blank: Place = { character: " ", style: plainStyle };

/** A count that is missing or nought is one. */
const times = (number: number): number => Math.max(1, Math.min(most, number));

export const moves: Readonly<Record<string, Move>> = {
  A: (screen, count) => goTo(screen, screen.row - times(count), screen.column),
  B: (screen, count) => goTo(screen, screen.row + times(count), screen.column),
  C: (screen, count) => goTo(screen, screen.row, screen.column + times(count)),
  D: (screen, count) => goTo(screen, screen.row, screen.column - times(count)),
  E: (screen, count) => goTo(screen, screen.row + times(count), 0),
  F: (screen, count) => goTo(screen, screen.row - times(count), 0),
  G: (screen, column) => goTo(screen, screen.row, times(column) - 1),
  "`": (screen, column) => goTo(screen, screen.row, times(column) - 1),
  d: (screen, row) => goTo(screen, times(row) - 1, screen.column),
  H: (screen, row, column) => goTo(screen, times(row) - 1, times(column) - 1),
  f: (screen, row, column) => goTo(screen, times(row) - 1, times(column) - 1),
  J: eraseScreen,
  K: eraseLine,
  L: insertLines,
  M: deleteLines,
  P: ({ rows, row, column }, count) => rows[row]?.splice(column, times(count)),
  X: ({ rows, row, column }, count) => rows[row]?.fill(blank, column, column + times(count)),
  "@": insertBlanks,
  s: save,
  u: restore,
  "ESC 7": save,
  "ESC 8": restore,
  "ESC D": (screen) => goTo(screen, screen.row + 1, screen.column),
  "ESC E": (screen) => goTo(screen, screen.row + 1, 0),
  "ESC M": (screen) => goTo(screen, screen.row - 1, screen.column),
};

function eraseLine({ rows, row, column }: Screen, mode: number): void {
  const line = rows[row] ?? [];
  if (mode === 0) line.length = Math.min(line.length, column);
  else if (mode === 1) line.fill(blank, 0, column + 1);
  else if (mode === 2) line.length = 0;
}

function eraseScreen(screen: Screen, mode: number): void {
  const { rows, row } = screen;
  if (mode === 2) screen.rows = rows.map(() => []);
  if (mode === 0) {
    eraseLine(screen, 0);
    rows.length = row + 1;
  }
  if (mode === 1) {
    eraseLine(screen, 1);
    screen.rows = rows.map((line, at) => (at < row ? [] : line));
  }
}

function insertLines(screen: Screen, count: number): void {
  screen.rows.splice(screen.row, 0, ...Array.from({ length: times(count) }, () => []));
  screen.column = 0;
}

function deleteLines(screen: Screen, count: number): void {
  screen.rows.splice(screen.row, times(count));
  goTo(screen, screen.row, 0);
}

function insertBlanks({ rows, row, column }: Screen, count: number): void {
  const line = rows[row];
  if (line !== undefined && column < line.length) {
    line.splice(column, 0, ...Array.from({ length: times(count) }, () => blank));
  }
}

function save(screen: Screen): void {
  screen.saved = { row: screen.row, column: screen.column };
}

function restore(screen: Screen): void {
  goTo(screen, screen.saved.row, screen.saved.column);
}
