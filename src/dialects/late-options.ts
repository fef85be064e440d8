/** Options that stand too low to be read: below an ordinary comment. */
import { cellOptions } from "./cell-options.ts";
import { toName } from "./names.ts";

/** Finds option lines among the leading comments of what follows the head; `line` is where `body` begins. */
export function findLateOptions(body: readonly string[], line: number): { name: string; line: number }[] {
  const end = body.findIndex((text) => text.trim() !== "" && !/^\s*(?:#|\/\/)/.test(text));
  return body.slice(0, end === -1 ? body.length : end).flatMap((text, position) => {
    const name = /^\s*(?:#|\/\/)\|[ \t]*([A-Za-z_][\w-]*)/.exec(text)?.[1];
    const isKnown = name !== undefined && Object.hasOwn(cellOptions, toName(name));
    return isKnown && !/\|[ \t]*hide_line\s*$/.test(text) ? [{ name, line: line + position }] : [];
  });
}
