/** Pictures of nbconvert's page that a page of ours must have, as the same bytes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Element, Root } from "hast";
import sharp from "sharp";
import { visit } from "unist-util-visit";
import type { Asset } from "../../src/post/post.ts";

export interface PictureCount {
  readonly wanted: number;
  /** Addresses, cut short, of those that are not there. */
  readonly missing: readonly string[];
  /** Names of our files that no decoder takes. */
  readonly broken: readonly string[];
}

/**
 * Compares the pictures of `theirs`, nbconvert's page of the notebook at `path`, with our page and its files. `hidden` holds the base64
 * of pictures that the author asked to leave out.
 */
export async function comparePictures(
  path: string,
  theirs: Root,
  hidden: ReadonlySet<string>,
  html: string,
  assets: readonly Asset[],
): Promise<PictureCount> {
  const own = new Set(assets.map(({ bytes }) => toHash(bytes)));
  const wanted = new Set<string>();
  visit(theirs, "element", ({ tagName, properties }: Element) => {
    if (tagName === "img" && typeof properties["src"] === "string") wanted.add(properties["src"]);
  });
  const missing: string[] = [];
  let counted = 0;
  for (const src of wanted) {
    if (hidden.has(toBase64(src))) continue;
    const bytes = await readPicture(src, path);
    if (bytes === undefined) {
      // Of another host, or not there at all: then there is nothing to show for nbconvert either.
      if (!/^https?:/.test(src)) continue;
      counted += 1;
      if (!html.includes(new URL(src, "https://x/").pathname.slice(1, 40))) missing.push(src.slice(0, 80));
      continue;
    }
    counted += 1;
    if (!own.has(toHash(bytes)) && !/^data:image\/svg/.test(src) && !src.endsWith(".svg"))
      missing.push(src.slice(0, 80));
  }
  return { wanted: counted, missing, broken: await findBroken(assets) };
}

async function readPicture(src: string, path: string): Promise<Uint8Array | undefined> {
  if (/^(?:https?:)?\/\//.test(src)) return undefined;
  try {
    if (!src.startsWith("data:")) return readFileSync(resolve(dirname(path), decodeURI(src)));
    const bytes = new Uint8Array(await (await fetch(src.replace(/\s+/g, ""))).arrayBuffer());
    // What cannot be decoded is a picture in no browser.
    await sharp(bytes).metadata();
    return bytes;
  } catch {
    return undefined;
  }
}

async function findBroken(assets: readonly Asset[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, bytes } of assets) {
    if (!/\.(?:png|jpe?g|gif|webp|avif|svg)$/.test(name)) continue;
    await sharp(bytes)
      .metadata()
      .catch(() => broken.push(name));
  }
  return broken;
}

/** What stands behind the comma of a data address, without white space. */
export function toBase64(src: string): string {
  return src.slice(src.indexOf(",") + 1).replace(/\s+/g, "");
}

function toHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
