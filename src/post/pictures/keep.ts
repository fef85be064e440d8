/** Picture bytes → an asset of the post and what its `<img>` needs. */
import type { Draft } from "../draft.ts";
import { readPicture } from "./read.ts";
import { toQuietSvg } from "./svg.ts";

export interface KeptPicture {
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly raster: boolean;
}

/** Undefined where the bytes are no picture. */
export function keepPicture(bytes: Uint8Array, draft: Draft): KeptPicture | undefined {
  const facts = readPicture(bytes);
  if (facts === undefined) return undefined;
  const { type, width, height } = facts;
  const kept = type === "svg" ? toQuietBytes(bytes) : bytes;
  const { name } = draft.assets.add(kept, type);
  return { src: `${draft.context.base}_assets/${name}`, width, height, raster: type !== "svg" };
}

function toQuietBytes(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const quiet = toQuietSvg(text);
  return quiet === text ? bytes : new TextEncoder().encode(quiet);
}

/** Width and height for the page: what the author asked for, the missing one from the picture's own shape. */
export function toSize(
  natural: { readonly width: number | undefined; readonly height: number | undefined },
  asked: { readonly width: number | undefined; readonly height: number | undefined },
): { width: number | undefined; height: number | undefined } {
  const { width, height } = natural;
  if (width === undefined || height === undefined) {
    return { width: asked.width ?? width, height: asked.height ?? height };
  }
  if (asked.width !== undefined) {
    return {
      width: asked.width,
      height: asked.height ?? Math.max(1, Math.round((asked.width * height) / width)),
    };
  }
  if (asked.height === undefined) return { width, height };
  return { width: Math.max(1, Math.round((asked.height * width) / height)), height: asked.height };
}
