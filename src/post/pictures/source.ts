/** The address of a picture as an author wrote it → its bytes, wherever they are: in the notebook, in the address, beside the file. */

import type { Cell } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { readBase64 } from "./read.ts";

export type PictureSource =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** On another host, or under the site's root where no file is known. */
  | { readonly kind: "remote" | "site" }
  | { readonly kind: "missing" }
  | { readonly kind: "broken" };

export function findPictureSource(address: string, cell: Cell | undefined, draft: Draft): PictureSource {
  if (/^data:/i.test(address)) return toSource(readDataAddress(address), "broken");
  if (/^attachment:/i.test(address))
    return toSource(findAttachment(address.slice(11), cell, draft), "missing");
  if (/^(?:https?:)?\/\//i.test(address)) return { kind: "remote" };
  const path = toPath(address);
  if (address.startsWith("/")) {
    const bytes = draft.context.readFile(path);
    return bytes === undefined ? { kind: "site" } : { kind: "bytes", bytes };
  }
  return toSource(path === "" ? undefined : draft.context.readFile(path), "missing");
}

function toSource(bytes: Uint8Array | undefined, otherwise: "missing" | "broken"): PictureSource {
  return bytes === undefined ? { kind: otherwise } : { kind: "bytes", bytes };
}

/** `pictures/a%20b.png?raw=true#x` → `pictures/a b.png`; a path of Windows is one. */
export function toPath(address: string): string {
  return toDecoded(address.replace(/[?#].*$/, "")).replaceAll("\\", "/");
}

function readDataAddress(address: string): Uint8Array | undefined {
  const comma = address.indexOf(",");
  const head = address.slice(5, comma);
  if (comma === -1 || !/^image\/[\w.+-]+/i.test(head)) return undefined;
  const body = toDecoded(address.slice(comma + 1));
  return /;base64\s*$/i.test(head) ? readBase64(body) : new TextEncoder().encode(body);
}

/** Percent-encoded text decoded, or as it is where the encoding is broken. */
export function toDecoded(text: string): string {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** From the cell itself; where that is not known, or has none of the name, from any cell that has. */
function findAttachment(name: string, cell: Cell | undefined, draft: Draft): Uint8Array | undefined {
  const wanted = [name, toDecoded(name)];
  for (const { attachments } of [...(cell === undefined ? [] : [cell]), ...draft.notebook.cells]) {
    const bundle = wanted.map((file) => attachments[file]).find((found) => found !== undefined);
    for (const [type, value] of Object.entries(bundle ?? {})) {
      if (!type.startsWith("image/") || typeof value !== "string") continue;
      return type === "image/svg+xml" ? new TextEncoder().encode(value) : readBase64(value);
    }
  }
  return undefined;
}
