/** Every `<img>` of a clean tree: its bytes become a file of the post, with the size that keeps the page from moving. */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Draft, DraftPlace } from "../draft.ts";
import { keepPicture, toSize } from "../pictures/keep.ts";
import { findPictureSource } from "../pictures/source.ts";

/** `findPlace` says where an element stands in the notebook. */
export function keepImages(tree: Root, draft: Draft, findPlace: (node: Element) => DraftPlace): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "img") keepImage(node, draft, findPlace(node));
  });
}

function keepImage(node: Element, draft: Draft, place: DraftPlace): void {
  const address = draft.stash.toSource(String(node.properties["src"] ?? "")).trim();
  const source = findPictureSource(address, draft.findCell(place.cell), draft);
  const picture = source.kind === "bytes" ? keepPicture(source.bytes, draft) : undefined;
  const name = (address.length > 60 ? `${address.slice(0, 60)}…` : address) || "(no address)";
  if (source.kind === "missing" || source.kind === "site")
    draft.report("image-missing", place, { path: name });
  else if (source.kind === "broken" || (source.kind === "bytes" && picture === undefined)) {
    draft.report("image-broken", place, { name });
  }
  if (picture === undefined && source.kind !== "remote" && source.kind !== "site") {
    toNote(node, draft.words.missingPicture);
    return;
  }
  const { alt, width, height, style, ...others } = node.properties;
  if (alt === undefined) draft.report("image-no-alt", place, { name });
  if (source.kind === "remote") draft.report("image-remote", place, { host: findHost(address) });
  const asked = { width: toPixels(width), height: toPixels(height) };
  const size = toSize(picture ?? { width: undefined, height: undefined }, asked);
  node.properties = {
    ...others,
    src: picture?.src ?? (source.kind === "site" ? toSite(address, draft) : address),
    ...size,
    ...(source.kind === "remote" ? { referrerPolicy: "no-referrer" } : {}),
    loading: "lazy",
    decoding: "async",
    alt: alt ?? "",
    style: [toShare(width), style].filter((part) => part !== undefined).join("; ") || undefined,
  };
}

/** `width="50%"` is no number of pixels, but a share of the column. */
function toShare(width: unknown): string | undefined {
  return /^\d{1,3}%$/.test(String(width)) ? `width: ${String(width)}` : undefined;
}

export function toPixels(value: unknown): number | undefined {
  const [, digits] = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(String(value)) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** A picture that cannot be shown leaves its words. */
function toNote(node: Element, missing: string): void {
  const { alt } = node.properties;
  node.tagName = "span";
  node.properties = { className: ["image-missing"] };
  const words = typeof alt === "string" && alt.trim() !== "" ? `${missing}: ${alt}` : missing;
  node.children = [{ type: "text", value: words }];
}

function findHost(address: string): string {
  const full = address.startsWith("//") ? `https:${address}` : address;
  return URL.canParse(full) ? new URL(full).host : address;
}

/** From the root of the site, wherever the site is. */
function toSite(address: string, { context }: Draft): string {
  return address.startsWith(context.base) ? address : `${context.base}${address.slice(1)}`;
}
