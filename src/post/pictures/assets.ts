/** The files of a post, named by the hash of their bytes: one copy however often a picture is used. */
import { createHash } from "node:crypto";
import type { Asset } from "../post.ts";

export interface Assets {
  readonly add: (bytes: Uint8Array, extension: string) => Asset;
  readonly list: () => readonly Asset[];
}

export function createAssets(): Assets {
  const known = new Map<string, Asset>();
  return {
    add(bytes, extension) {
      const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${extension}`;
      const asset = known.get(name) ?? { name, bytes };
      known.set(name, asset);
      return asset;
    },
    list: () => [...known.values()],
  };
}
