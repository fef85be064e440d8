/** JSON text → value, or where and why it is not JSON. */
import { type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { JsonValue } from "./notebook.ts";
import { findPosition } from "./position.ts";

export interface JsonFault {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

export type JsonReading = { readonly value: JsonValue } | { readonly fault: JsonFault };

/** Reads JSON as Python writes it: NaN and Infinity become null, halves of surrogate pairs become U+FFFD. */
export function readJson(text: string): JsonReading {
  const value = parse(text) ?? parse(replaceNonFinite(text, () => "null"));
  if (value === undefined) {
    return { fault: findFault(text) };
  }
  return { value: /\\u[dD][89a-fA-F]/.test(text) ? toWellFormed(value.json) : value.json };
}

function parse(text: string): { json: JsonValue } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Replaces the literals NaN, Infinity and -Infinity, which Python writes and JSON forbids, outside strings. */
export function replaceNonFinite(text: string, replace: (literal: string) => string): string {
  if (!/NaN|Infinity/.test(text)) {
    return text;
  }
  // A string is stepped over as a whole; its body is one greedy run per escape, so that megabytes cost no stack.
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\bInfinity\b|\bNaN\b/gs, (token) =>
    token.startsWith('"') ? token : replace(token),
  );
}

function findFault(text: string): JsonFault {
  const errors: ParseError[] = [];
  parseTree(
    replaceNonFinite(text, (literal) => "0".padEnd(literal.length)),
    errors,
    { disallowComments: true, allowTrailingComma: false },
  );
  // The parser reports an unknown word before what it expected there: the first is where an author must look.
  const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
  // A file that breaks off is to be looked at where its text ends, not behind its last line break.
  const offset = Math.min(first?.offset ?? 0, text.trimEnd().length);
  return { reason: toReason(first, text), ...findPosition(text, offset) };
}

function toReason(error: ParseError | undefined, text: string): string {
  if (error === undefined) {
    return "it cannot be parsed";
  }
  if (error.offset >= text.trimEnd().length) {
    return "it ends in the middle; part of it is missing";
  }
  const found = JSON.stringify(
    text.slice(error.offset, error.offset + Math.min(Math.max(error.length, 1), 20)),
  );
  const reason = reasons[printParseErrorCode(error.error)] ?? "something is wrong here";
  return `${reason}, at ${found}`;
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word that is no JSON value",
  InvalidNumberFormat: "a number is malformed",
  PropertyNameExpected: "a key in quotation marks is missing",
  ValueExpected: "a value is missing",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing brace is missing",
  CloseBracketExpected: "a closing bracket is missing",
  EndOfFileExpected: "there is more text after its end",
  InvalidCommentToken: "JSON knows no comments",
  UnexpectedEndOfComment: "JSON knows no comments",
  UnexpectedEndOfString: "a string is not closed on its line",
  UnexpectedEndOfNumber: "a number is malformed",
  InvalidUnicode: "a \\u is not followed by four hexadecimal digits",
  InvalidEscapeCharacter: "a backslash is followed by a character that it cannot escape",
  InvalidCharacter: "a control character stands in a string",
};

function toWellFormed(value: JsonValue): JsonValue {
  if (typeof value === "string") {
    return value.toWellFormed();
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toWellFormed);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toWellFormed(), toWellFormed(inner)]),
  );
}
