/** Markdown text with each formula and expression replaced by a placeholder, and the author's line for every line that is left. */
import { isNumbered } from "../maths/environments.ts";
import { findMath, findSpans } from "../maths/find.ts";
import { type HeldExpression, type HeldFormula, type Stash, toClean } from "../stash.ts";

export interface MaskedText {
  readonly text: string;
  readonly lines: readonly number[];
  readonly formulas: readonly HeldFormula[];
}

/** `firstLine` is the line of the cell on which `source` begins; `expressions` are those of the text, in order, where there are any. */
export function maskMath(
  source: string,
  stash: Stash,
  cell: number | undefined,
  firstLine = 1,
  expressions: readonly HeldExpression[] = [],
): MaskedText {
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
  const waiting = [...expressions];
  for (const span of waiting.length === 0 ? findMath(clean) : findSpans(clean, true)) {
    take(span.start);
    if (span.kind === "expression") {
      const held = waiting.shift();
      text += held === undefined ? span.source : stash.hold(held);
      at = span.end;
      line += span.source.split("\n").length - 1;
      continue;
    }
    const { source: written, display } = span;
    const label = display ? findEquationLabel(clean.slice(span.end)) : undefined;
    const tex = label === undefined ? span.tex : withLabel(span.tex, label.name);
    const formula: HeldFormula = { kind: "formula", source: written, tex, display, cell, line };
    formulas.push(formula);
    text += stash.hold(formula);
    at = span.end + (label?.length ?? 0);
    line += written.split("\n").length - 1;
  }
  take(clean.length);
  return { text, lines, formulas };
}

/**
 * `$$…$$ {#eq-x}` (Quarto) and `$$…$$ (eq-x)` (MyST): the name by which the text refers to the equation. A plain word in
 * parentheses behind a formula is a remark, and stays.
 */
function findEquationLabel(after: string): { name: string; length: number } | undefined {
  const [whole, quarto, myst] =
    /^[ \t]*(?:\{#([A-Za-z][\w:.-]*)[^{}\n]*\}|\(([A-Za-z]\w*[-_:.][\w:.-]*)\)(?=[ \t]*(?:\n|$)))/.exec(
      after,
    ) ?? [];
  const name = quarto ?? myst;
  return whole === undefined || name === undefined ? undefined : { name, length: whole.length };
}

/** A labelled formula is numbered: one that is no environment of TeX's own numbering becomes an equation. */
function withLabel(tex: string, label: string): string {
  const [, own] = /^\s*\\begin\{([A-Za-z]+)\}/.exec(tex) ?? [];
  if (own !== undefined && isNumbered(own)) return tex.replace(/\\begin\{[A-Za-z]+\}/, `$&\\label{${label}}`);
  return `\\begin{equation}\\label{${label}}${tex.trim()}\\end{equation}`;
}
