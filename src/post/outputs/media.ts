/** Sound and film inside an output's HTML (`IPython.display.Audio`): data addresses become files of the post. */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";
import { readBase64 } from "../pictures/read.ts";
import { toDecoded, toPath } from "../pictures/source.ts";
import { mediaEndings } from "./file.ts";

/** Before cleaning, which lets players of the post's own files through and makes links of the others. */
export function keepMedia(tree: Root, draft: Draft): void {
  visit(tree, "element", (node) => {
    if (node.tagName !== "audio" && node.tagName !== "video") return;
    const src = findSources(node)
      .map((address) => keep(address, draft))
      .find((kept) => kept !== undefined);
    if (src === undefined) return;
    const { width, height, loop } = node.properties;
    node.properties = { src, width, height, loop, controls: true, preload: "metadata" };
    node.children = [];
  });
}

function findSources(node: Element): string[] {
  return [node, ...node.children].flatMap((one) => {
    const src = one.type === "element" ? one.properties["src"] : undefined;
    return typeof src === "string" ? [src] : [];
  });
}

function keep(address: string, draft: Draft): string | undefined {
  const [, type = "", body = ""] =
    /^data:((?:audio|video)\/[\w.+-]+)[^,]*;base64,([\s\S]*)$/i.exec(address) ?? [];
  const ending = mediaEndings[type.toLowerCase()];
  const bytes = ending === undefined ? readFile(address, draft) : readBase64(toDecoded(body));
  const name = ending ?? /\.(\w{2,4})$/.exec(toPath(address))?.[1]?.toLowerCase();
  if (bytes === undefined || name === undefined || !endings.has(name)) return undefined;
  return `${draft.context.base}_assets/${draft.assets.add(bytes, name).name}`;
}

const endings = new Set(Object.values(mediaEndings));

function readFile(address: string, { context }: Draft): Uint8Array | undefined {
  return /^(?:[a-z]+:|\/)/i.test(address) ? undefined : context.readFile(toPath(address));
}
