/** Changed cells in the fragment of an address, which no browser sends to a server. */

import { linkMark } from "./fragment.ts";
import { isKept, type KeptText } from "./keep.ts";

/** Longest text that a link may unfold to, in bytes: a few bytes can be made to unfold to gigabytes. */
const maxBytes = 1_000_000;

/** Packs the changed cells, by their ids: JSON, deflated, in base64 for addresses. */
export async function toFragment(changes: ReadonlyMap<string, KeptText>): Promise<string> {
  const bytes = await pass(toBytes(JSON.stringify([...changes])), new CompressionStream("deflate-raw"));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return linkMark + base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads what `toFragment` has packed; undefined where the fragment is none, or was cut or spoilt on its way. */
export async function readFragment(fragment: string): Promise<ReadonlyMap<string, KeptText> | undefined> {
  if (!fragment.startsWith(linkMark)) {
    return undefined;
  }
  try {
    const base64 = fragment.slice(linkMark.length).replaceAll("-", "+").replaceAll("_", "/");
    const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bytes = await pass(packed, new DecompressionStream("deflate-raw"));
    const entries: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(entries) && entries.every(isEntry) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is [string, KeptText] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && isKept(value[1]);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: number[] = [];
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (parts.length + read.value.length > maxBytes) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    for (const byte of read.value) {
      parts.push(byte);
    }
  }
  return Uint8Array.from(parts);
}
