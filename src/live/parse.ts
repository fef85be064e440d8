/** Source of a live cell → syntax tree, or the one message that says why not. */
import { type Program, parse } from "acorn";
import { stripTypes } from "#live/platform";
import { createMessage, type Message, type Place } from "../messages/message.ts";
import type { LiveCell } from "./live.ts";
import { createPlace } from "./place.ts";

export interface ParsedCell {
  /** JavaScript, each character where it was in the cell's source. */
  readonly code: string;
  readonly program: Program;
}

/** Reads a cell as a module with top-level await. */
export function parseCell(cell: LiveCell, file: string): ParsedCell | Message {
  if (cell.language === "javascript") {
    return parseJavaScript(cell, cell.source, file);
  }
  const code = stripTypes(cell.source);
  if (typeof code === "string") {
    return parseJavaScript(cell, code, file);
  }
  const { reason, line, column, unsupported } = code;
  const place = createPlace(cell, file, { line, column: column - 1 });
  return unsupported
    ? createMessage("live-typescript", place, { reason })
    : createSyntaxMessage(cell, place, reason);
}

function parseJavaScript(cell: LiveCell, code: string, file: string): ParsedCell | Message {
  try {
    return { code, program: parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }) };
  } catch (error) {
    if (!(error instanceof SyntaxError) || !("loc" in error)) {
      throw error;
    }
    const reason = error.message.replace(/ \(\d+:\d+\)$/, "");
    const place = createPlace(cell, file, readPosition(error.loc));
    return createSyntaxMessage(cell, place, reason);
  }
}

function createSyntaxMessage(cell: LiveCell, place: Place, reason: string): Message {
  return cell.isInline
    ? createMessage("inline-syntax", place, { reason })
    : createMessage("live-syntax", place, { reason, advice: findAdvice(cell, reason) });
}

function readPosition(loc: unknown): { line: number; column: number } {
  const known = typeof loc === "object" && loc !== null && "line" in loc && "column" in loc;
  return known ? { line: Number(loc.line), column: Number(loc.column) } : { line: 1, column: 0 };
}

function findAdvice(cell: LiveCell, reason: string): string {
  if (/return/i.test(reason)) {
    return "Leave out return: the last expression of the cell is displayed, and display(value) shows more";
  }
  if (/yield/.test(reason)) {
    return "A cell cannot yield by itself: write `const name = (function* () { … })()`, and other cells read its latest value";
  }
  if (cell.language === "javascript" && typeof stripTypes(cell.source) === "string") {
    return "It is TypeScript: begin the cell with %%typescript instead of %%javascript";
  }
  return "Correct it there, and run npm run check again";
}
