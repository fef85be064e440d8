/**
 * Text with control characters → what a terminal would show in the end: progress bars settle, overwritten text is gone.
 * A terminal without edges: nothing is wrapped and nothing scrolls away. `tests/post/screen.test.ts` holds it against xterm.
 */
import { goTo, type Place, type Screen } from "./grid.ts";
import { moves } from "./moves.ts";
import { applySgr, isSameStyle, plainStyle, type TerminalStyle } from "./style.ts";

export interface Run {
  readonly text: string;
  readonly style: TerminalStyle;
}

const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is read here
  /\x1b\[([0-9;:?<=>!]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b([ -/]*)([0-~])|\x1b|[\r\b\n\t]|[^\x1b\r\b\n\t]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const control = /[\x1b\r\b]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const movement = /[\r\b]|\x1b(?!\[[0-9;:]*m|\])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const underlined = /_\x08([^\x08\s_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const doubled = /(?<!\x08)([^\x08\s])\x08\1(?!\x08)/g;

export function readScreen(text: string): Run[] {
  const plain = text.replace(/\r+\n/g, "\n");
  if (!control.test(plain)) return plain === "" ? [] : [{ text: plain, style: plainStyle }];
  const struck = readOverstrikes(plain);
  if (!movement.test(struck)) return readColours(struck);
  const screen: Screen = { rows: [[]], row: 0, column: 0, saved: { row: 0, column: 0 } };
  let style = plainStyle;
  for (const [whole, parameters = "", final, between, letter] of struck.matchAll(token)) {
    if (final === "m") style = /[?<=>]/.test(parameters) ? style : applySgr(style, parameters);
    else if (final !== undefined) move(screen, final, parameters);
    else if (letter !== undefined && between === "") move(screen, `ESC ${letter}`, "");
    else if (whole === "\n") goTo(screen, screen.row + 1, 0);
    else if (whole === "\r") screen.column = 0;
    else if (whole === "\b") screen.column = Math.max(0, screen.column - 1);
    else if (whole === "\t") screen.column = (Math.floor(screen.column / 8) + 1) * 8;
    else if (!whole.startsWith("\x1b")) write(screen, whole, style);
  }
  return toRuns(screen.rows);
}

/** Where nothing moves there is no screen to keep: most coloured text, however long. */
function readColours(text: string): Run[] {
  const runs: Run[] = [];
  let style = plainStyle;
  for (const [whole, parameters = "", final] of text.matchAll(token)) {
    if (final === "m") style = applySgr(style, parameters);
    if (whole.startsWith("\x1b")) continue;
    const last = runs.at(-1);
    if (last !== undefined && isSameStyle(last.style, style)) {
      runs[runs.length - 1] = { text: last.text + whole, style: last.style };
    } else runs.push({ text: whole, style });
  }
  return runs;
}

/** What typewriters and R's help did: `_`, back, a letter is that letter underlined; a letter over itself is bold. */
function readOverstrikes(text: string): string {
  if (!text.includes("\b")) return text;
  return text.replace(underlined, "\x1b[4m$1\x1b[24m").replace(doubled, "\x1b[1m$1\x1b[22m");
}

function write(screen: Screen, text: string, style: TerminalStyle): void {
  const row = screen.rows[screen.row] ?? [];
  while (row.length < screen.column) row.push({ character: " ", style: plainStyle });
  for (const character of text) {
    row[screen.column] = { character, style };
    screen.column += 1;
  }
}

/** Cursor movement and erasing; anything else a sequence may ask changes nothing on paper. */
function move(screen: Screen, final: string, parameters: string): void {
  if (/[?<=>!]/.test(parameters) || !Object.hasOwn(moves, final)) return;
  const [first = 0, second = 0] = parameters.split(";").map((number) => Number(number) || 0);
  moves[final]?.(screen, first, second);
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
