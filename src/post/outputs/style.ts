/** How a terminal draws characters: the state that SGR sequences (`ESC [ … m`) change, as classes and colours of a span. */
import { toGround, toInk } from "./colour.ts";

export interface TerminalStyle {
  readonly fore: string | undefined;
  readonly back: string | undefined;
  readonly marks: ReadonlySet<string>;
}

export const plainStyle: TerminalStyle = { fore: undefined, back: undefined, marks: new Set() };

const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const marks: Readonly<Record<number, string>> = {
  1: "bold",
  2: "dim",
  3: "italic",
  4: "underline",
  7: "inverse",
  9: "strike",
};
const ends: Readonly<Record<number, readonly string[]>> = {
  21: ["bold"],
  22: ["bold", "dim"],
  23: ["italic"],
  24: ["underline"],
  27: ["inverse"],
  29: ["strike"],
};

/** The style after one SGR sequence with these parameters, `1;31`. Colours are a class name or `rgb(…)`. */
export function applySgr(style: TerminalStyle, parameters: string): TerminalStyle {
  const codes = parameters.split(/[;:]/).map((code) => Number(code || "0"));
  let next = style;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 38 || code === 48) {
      const { colour, used } = readColour(codes.slice(at + 1));
      at += used;
      if (colour !== undefined) next = code === 38 ? { ...next, fore: colour } : { ...next, back: colour };
    } else {
      next = applyCode(next, code);
    }
  }
  return next;
}

function applyCode(style: TerminalStyle, code: number): TerminalStyle {
  const [mark, ended] = [marks[code], ends[code]];
  if (code === 0) return plainStyle;
  if (mark !== undefined) return { ...style, marks: new Set([...style.marks, mark]) };
  if (ended !== undefined)
    return { ...style, marks: new Set([...style.marks].filter((one) => !ended.includes(one))) };
  if (code === 39) return { ...style, fore: undefined };
  if (code === 49) return { ...style, back: undefined };
  const name = names[code % 10];
  if (name === undefined) return style;
  if (code >= 30 && code <= 37) return { ...style, fore: name };
  if (code >= 90 && code <= 97) return { ...style, fore: `bright-${name}` };
  if (code >= 40 && code <= 47) return { ...style, back: name };
  if (code >= 100 && code <= 107) return { ...style, back: `bright-${name}` };
  return style;
}

/** After 38 or 48: `5;n` of 256 colours, or `2;r;g;b`. */
function readColour(codes: readonly number[]): { colour: string | undefined; used: number } {
  const [kind, a = 0, b = 0, c = 0] = codes;
  if (kind === 2) return { colour: toRgb([a, b, c]), used: 4 };
  if (kind !== 5) return { colour: undefined, used: kind === undefined ? 0 : 1 };
  if (a < 16) return { colour: `${a < 8 ? "" : "bright-"}${names[a % 8]}`, used: 2 };
  if (a >= 232)
    return { colour: toRgb([8 + 10 * (a - 232), 8 + 10 * (a - 232), 8 + 10 * (a - 232)]), used: 2 };
  const level = (step: number): number => (step === 0 ? 0 : 55 + 40 * step);
  const cube = a - 16;
  const rgb = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(level);
  return { colour: toRgb(rgb), used: 2 };
}

function toRgb(levels: readonly number[]): string {
  return `rgb(${levels.map((level) => Math.max(0, Math.min(255, Math.trunc(level) || 0))).join(", ")})`;
}

/** Properties of the span that shows the style, or undefined where it is plain. */
export function toProperties({
  fore,
  back,
  marks: own,
}: TerminalStyle): { className?: string[]; style?: string } | undefined {
  const className = [...own].map((mark) => `ansi-${mark}`);
  const style: string[] = [];
  if (fore?.startsWith("rgb")) style.push(...toInk(fore, back));
  else if (fore !== undefined) className.push(`ansi-${fore}`);
  if (back?.startsWith("rgb")) style.push(...toGround(back, fore));
  else if (back !== undefined) className.push(`ansi-bg-${back}`);
  if (className.length === 0 && style.length === 0) return undefined;
  return {
    ...(className.length === 0 ? {} : { className }),
    ...(style.length === 0 ? {} : { style: style.join("; ") }),
  };
}

export function isSameStyle(a: TerminalStyle, b: TerminalStyle): boolean {
  return (
    a.fore === b.fore &&
    a.back === b.back &&
    a.marks.size === b.marks.size &&
    [...a.marks].every((mark) => b.marks.has(mark))
  );
}
