/** Bytes → text. A notebook is UTF-8; what is something else is named, never guessed at. */
import type { Details } from "../messages/message.ts";
import type { RuleId } from "../messages/rules.ts";

export type Decoding =
  | { readonly text: string }
  | { readonly rule: RuleId; readonly details: Details; readonly line?: number };

/** Decodes UTF-8, with or without a byte order mark. */
export function decode(bytes: Uint8Array): Decoding {
  const encoding = findUtf16(bytes);
  if (encoding !== undefined) {
    return { rule: "notebook-encoding", details: { encoding } };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // Every 8-bit code of western Europe is read by this one; the author sees at once whether it was another.
    return { rule: "notebook-encoding", details: { encoding: "WINDOWS-1252" }, line: findBadLine(bytes) };
  }
}

/** UTF-16 by its byte order mark, or by the zero bytes that every second byte of JSON would then be. */
function findUtf16(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    return "UTF-16";
  }
  if (first === 0xfe && second === 0xff) {
    return "UTF-16";
  }
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) {
    return "UTF-16LE";
  }
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) {
    return "UTF-16BE";
  }
  return undefined;
}

/** The first line that UTF-8 cannot spell. */
function findBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(lenient);
  let same = 0;
  while (same < bytes.length && bytes[same] === encoded[same]) {
    same++;
  }
  return bytes.subarray(0, same).filter((byte) => byte === 0x0a).length + 1;
}
