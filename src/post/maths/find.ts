/**
 * Finds maths in Markdown by Jupyter's rule, before Markdown reads the text: `$…$`, `$$…$$`, `\\(…\\)`, `\\[…\\]` and
 * `\begin{env}…\end{env}`. Braces must balance, a blank line ends a formula, code is left alone, `\$` and `\\$` are dollars, and
 * `$$ $$` or `$ $` with nothing in it is no opening of anything.
 * Two things Jupyter gets wrong are put right: amounts of money stay text, and `$a$$b$` is two formulas.
 * Where live cells make prose compute, `${expression}` is found on the same way: see expressions.ts for what is which.
 */
import { findBarriers, type Range } from "./barriers.ts";
import { type ExpressionSpan, findExpression, isFormulaInstead } from "./expressions.ts";

export interface MathSpan {
  readonly kind: "formula";
  readonly start: number;
  readonly end: number;
  /** As written, with its delimiters. */
  readonly source: string;
  readonly tex: string;
  readonly display: boolean;
}

const opening =
  /\\\\\$|\$\$[^\S\n]*\n?[^\S\n]*\$\$(?!\$)|\$(?=\s)[^\S\n]*\n?[^\S\n]*\$(?!\$)|\\\\[([]|\\begin\{([A-Za-z]+\*?)\}|\\(?:eq)?ref\{[^{}\s]+\}|\\[\s\S]|\$\$?/g;
const inside =
  /\\begin\{[A-Za-z]+\*?\}|\\end\{[A-Za-z]+\*?\}|\\\\[()[\]]|\\[\s\S]|\$\$?|[{}]|\n[ \t]*(?=\n)/g;

/** Finds formulas, in order. */
export function findMath(source: string): MathSpan[] {
  return findSpans(source, false).filter((span) => span.kind === "formula");
}

/** Finds formulas and, where `isComputed`, `${expressions}`; what begins first wins. */
export function findSpans(source: string, isComputed: boolean): (MathSpan | ExpressionSpan)[] {
  if (!/[$\\]/.test(source)) return [];
  const spans: (MathSpan | ExpressionSpan)[] = [];
  const barriers = findBarriers(source);
  let next = 0;
  const token = new RegExp(opening);
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const start = match.index;
    while ((barriers[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const barrier = barriers[next];
    if (barrier !== undefined && barrier.start <= start) {
      token.lastIndex = barrier.end;
      continue;
    }
    if (/^\$\s+\$$/.test(match[0])) {
      // An amount's dollar and the opening of an expression.
      if (isComputed && source.startsWith("{", token.lastIndex)) token.lastIndex = start + 1;
      continue;
    }
    const read = readSpan(source, start, match[0], match[1], barrier);
    const formula = isComputed && read !== undefined && endsInExpression(read, source) ? undefined : read;
    const expression =
      isComputed && match[0] === "$" ? findExpression(source, start, barrier?.start) : undefined;
    const span =
      expression === undefined || (formula !== undefined && isFormulaInstead(expression))
        ? formula
        : expression;
    // A dollar that stands before an expression is an amount's.
    if (span === undefined && isComputed && match[0] === "$$") token.lastIndex = start + 1;
    if (span === undefined) continue;
    spans.push(span);
    token.lastIndex = span.end;
  }
  return spans;
}

/** A dollar behind a space and before a brace closes nothing: an amount's dollar stands before it, as in `$5, ${n} of them`. */
function endsInExpression({ source: written, display, end }: MathSpan, source: string): boolean {
  return !display && /\s\$$/.test(written) && source.startsWith("{", end);
}

function readSpan(
  source: string,
  start: number,
  opener: string,
  environment: string | undefined,
  barrier: Range | undefined,
): MathSpan | undefined {
  if (/^\\(?:eq)?ref/.test(opener)) {
    return {
      kind: "formula",
      start,
      end: start + opener.length,
      source: opener,
      tex: opener,
      display: false,
    };
  }
  const closer = findCloser(opener, environment);
  if (closer === undefined) return undefined;
  const end = findEnd(source, start + opener.length, opener, closer, barrier?.start ?? source.length);
  if (end === undefined) return undefined;
  const whole = source.slice(start, end);
  const inner = whole.slice(opener.length, whole.length - closer.length);
  if (inner.trim() === "") return undefined;
  if (opener === "$" && isMoney(inner, source[start - 1], source.slice(end, end + 1))) return undefined;
  const tex = unquote(environment === undefined ? inner : whole, source, start);
  return { kind: "formula", start, end, source: whole, tex, display: opener !== "$" && opener !== "\\\\(" };
}

function findCloser(opener: string, environment: string | undefined): string | undefined {
  if (environment !== undefined) return `\\end{${environment}}`;
  if (opener === "\\\\(") return "\\\\)";
  if (opener === "\\\\[") return "\\\\]";
  return opener.startsWith("$") ? opener : undefined;
}

/** Where the formula ends; where braces never balance, the first closer counts. */
function findEnd(
  source: string,
  from: number,
  opener: string,
  closer: string,
  limit: number,
): number | undefined {
  const again = opener.startsWith("\\begin") ? opener : undefined;
  let braces = 0;
  let nested = 0;
  let last: number | undefined;
  const token = new RegExp(inside);
  token.lastIndex = from;
  for (let match = token.exec(source); match !== null && match.index < limit; match = token.exec(source)) {
    const [found] = match;
    if (found === again) nested += 1;
    else if (found === closer && nested > 0) nested -= 1;
    else if (found === closer) {
      if (braces === 0) return token.lastIndex;
      last ??= token.lastIndex;
    } else if (closer === "$" && found === "$$" && braces === 0 && isBetween(source, match.index)) {
      return match.index + 1;
    } else if (found.startsWith("\n")) return last;
    else if (found === "{") braces += 1;
    else if (found === "}" && braces > 0) braces -= 1;
  }
  return last;
}

/** Whether the `$$` here stands between two formulas that touch, `$a$$b$`. */
function isBetween(source: string, at: number): boolean {
  return /\S/.test(source.charAt(at - 1)) && /\S/.test(source.charAt(at + 2));
}

/**
 * `$5 and $10`: what opened is an amount, what would close it opens another one or stands after plain words.
 * `$2x + 1$` and `$10$` stay maths.
 */
function isMoney(inner: string, before: string | undefined, after: string): boolean {
  if (!/^\d/.test(inner) || (before !== undefined && /[\w\\]/.test(before))) return false;
  if (/[\\^_=]/.test(inner.replaceAll("\\$", ""))) return false;
  const opensNext = /[\s([/–—-]$/.test(inner) && /\S/.test(after);
  const words = /^[\d.,]+(?:[kKmMbB]|bn)?\b[^+*/<>]*?[\s,;:.-][A-Za-z]{2,}/.test(inner);
  return opensNext
    ? /^\d/.test(after) || words
    : words && /\s/.test(inner) && /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(inner);
}

/** A formula that began in a block quote carries the quote's marks on its later lines. */
function unquote(tex: string, source: string, start: number): string {
  const line = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*>/.test(line) ? tex.replace(/\n[ \t]*>[ \t]?/g, "\n") : tex;
}
