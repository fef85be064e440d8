/** Keys that stand twice in one object: JSON parsers believe the last and drop what the first said. */
import { findPosition } from "./position.ts";

export interface DuplicateKey {
  readonly key: string;
  readonly line: number;
}

const mark = { quote: 34, colon: 58, open: 123, close: 125, openList: 91, closeList: 93 };

/** Finds them in text that is JSON; the second of each pair is where the line points. */
export function findDuplicateKeys(text: string): DuplicateKey[] {
  const found: { key: string; offset: number }[] = [];
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark.open || code === mark.openList) {
      open.push(new Set());
    } else if (code === mark.close || code === mark.closeList) {
      open.pop();
    } else if (code === mark.quote) {
      const end = findEnd(text, at);
      const keys = open.at(-1);
      // A string is a key where a colon follows; nothing else of a long text is looked at.
      if (keys !== undefined && end - at < 1000 && isKey(text, end)) {
        const key = text.slice(at + 1, end);
        if (keys.has(key)) {
          found.push({ key, offset: at });
        }
        keys.add(key);
      }
      at = end;
    }
  }
  return found.map(({ key, offset }) => ({ key, line: findPosition(text, offset).line }));
}

/** The quotation mark that closes the string opened at `start`. */
function findEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charAt(end - 1 - escapes) === "\\") {
      escapes += 1;
    }
    if (escapes % 2 === 0) {
      return end;
    }
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (/\s/.test(text.charAt(at))) {
    at += 1;
  }
  return text.charCodeAt(at) === mark.colon;
}
