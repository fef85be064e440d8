/**
 * `${expression}` in the prose of a notebook with live cells, and how it is told from maths. A `${` begins an expression,
 * unless it begins a formula, for which one of two things speaks:
 *
 * - the next dollar of the paragraph closes it: a character other than a space stands right before that dollar, and neither a
 *   letter nor a digit nor `{` right behind it (`${x}_i$`, `${n}$`);
 * - what is in the braces is TeX: nothing, or with a backslash and no expression (`${\bf x} + 1 $`, `${}^2$`).
 *
 * So `${a} and ${b}` are two expressions and `${\bf x}$` is maths. Written `$ {`, it is always maths, and `\${` always text.
 */
import { isExpression } from "../../live/expression.ts";

export interface ExpressionSpan {
  readonly kind: "expression";
  readonly start: number;
  readonly end: number;
  /** As written, `${` and `}` included. */
  readonly source: string;
  /** What stands between the braces. */
  readonly code: string;
  /** Whether it can be read at all. */
  readonly isReadable: boolean;
  /** Whether the next dollar of the paragraph would close a formula. */
  readonly isClosed: boolean;
}

/** Finds the expression that begins at `start`, within its paragraph; undefined where no brace opens there, or none closes. */
export function findExpression(
  source: string,
  start: number,
  barrier = source.length,
): ExpressionSpan | undefined {
  if (!source.startsWith("${", start)) return undefined;
  const blank = source.slice(start).search(/\n[ \t]*\n/);
  const limit = blank === -1 ? source.length : start + blank;
  const ends = findClosing(source, start + 2, limit);
  const read = ends.find((end) => isExpression(source.slice(start + 2, end)));
  const end = read ?? findBalanced(source, start + 2, limit) ?? ends[0];
  if (end === undefined) return undefined;
  return {
    kind: "expression",
    start,
    end: end + 1,
    source: source.slice(start, end + 1),
    code: source.slice(start + 2, end),
    isReadable: read !== undefined,
    // No formula reaches across code.
    isClosed: isClosed(source.slice(end + 1, Math.min(limit, Math.max(barrier, end + 1)))),
  };
}

/** Whether the formula that may begin in the same place is the better reading. */
export function isFormulaInstead({ code, isReadable, isClosed }: ExpressionSpan): boolean {
  return isClosed || (!isReadable && (code.trim() === "" || code.includes("\\")));
}

function findClosing(source: string, from: number, limit: number): number[] {
  const found: number[] = [];
  for (let at = source.indexOf("}", from); at !== -1 && at < limit; at = source.indexOf("}", at + 1)) {
    found.push(at);
  }
  return found;
}

function findBalanced(source: string, from: number, limit: number): number | undefined {
  let depth = 1;
  for (let at = from; at < limit; at += 1) {
    const letter = source.charAt(at);
    if (letter === "\\") at += 1;
    else if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function isClosed(after: string): boolean {
  const [, before = "", behind = ""] = /^((?:[^$\\]|\\[\s\S])*)\$([\s\S]?)/.exec(after) ?? [];
  const isThere = /^(?:[^$\\]|\\[\s\S])*\$/.test(after);
  return isThere && !/\s$/.test(before) && !/[\w{]/.test(behind);
}
