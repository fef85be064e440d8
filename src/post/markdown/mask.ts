/** Markdown text with each formula replaced by a placeholder, and the author's line for every line that is left. */
import { findMath } from "../maths/find.ts";
import { type HeldFormula, type Stash, toClean } from "../stash.ts";

export interface MaskedText {
  readonly text: string;
  readonly lines: readonly number[];
  readonly formulas: readonly HeldFormula[];
}

/** `firstLine` is the line of the cell on which `source` begins. */
export function maskMath(source: string, stash: Stash, cell: number | undefined, firstLine = 1): MaskedText {
  const clean = toClean(source.replace(/\r\n?/g, "\n"));
  const formulas: HeldFormula[] = [];
  const lines: number[] = [firstLine];
  let text = "";
  let at = 0;
  let line = firstLine;
  const take = (end: number): void => {
    const part = clean.slice(at, end);
    for (let index = part.indexOf("\n"); index !== -1; index = part.indexOf("\n", index + 1)) {
      line += 1;
      lines.push(line);
    }
    text += part;
    at = end;
  };
  for (const span of findMath(clean)) {
    take(span.start);
    const { source: written, tex, display } = span;
    const formula: HeldFormula = { kind: "formula", source: written, tex, display, cell, line };
    formulas.push(formula);
    text += stash.hold(formula);
    at = span.end;
    line += written.split("\n").length - 1;
  }
  take(clean.length);
  return { text, lines, formulas };
}
