/** Pictures: the bytes become a file, the size is the author's or the picture's own. */
import type { Element } from "hast";
import { h } from "hastscript";
import { isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import { keepPicture, toSize } from "../pictures/keep.ts";
import { readBase64 } from "../pictures/read.ts";
import { toPixels } from "../steps/images.ts";
import type { OutputRequest, Renderer } from "./request.ts";

export const svg: Renderer = {
  types: ["image/svg+xml"],
  becomes: "a picture, cleaned of what could run in it",
  render: (value, request, type) =>
    typeof value === "string" ? renderPicture(new TextEncoder().encode(value), request, type) : undefined,
};

export const image: Renderer = {
  types: ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif"],
  becomes: "a picture of its own kind, known by its bytes, in a file",
  render: (value, request, type) =>
    typeof value === "string" ? renderPicture(readBase64(value), request, type) : undefined,
};

function renderPicture(
  bytes: Uint8Array | undefined,
  request: OutputRequest,
  type: string,
): Element[] | undefined {
  const { draft, cell, metadata } = request;
  const picture = bytes === undefined ? undefined : keepPicture(bytes, draft);
  if (picture === undefined) {
    draft.report("image-broken", { cell: cell.index }, { name: `of type ${type}` });
    return undefined;
  }
  const own = isJsonObject(metadata[type]) ? metadata[type] : {};
  const size = toSize(picture, {
    width: findPixels("width", own, metadata),
    height: findPixels("height", own, metadata),
  });
  const alt = findText(own["alt"]) ?? findText(metadata["alt"]);
  const properties = { src: picture.src, ...size, loading: "lazy", decoding: "async", alt };
  return [h("figure", { className: ["output", "output-image"] }, h("img", properties))];
}

function findPixels(name: string, ...places: readonly JsonObject[]): number | undefined {
  return places.map((place) => toPixels(place[name])).find((found) => found !== undefined);
}

function findText(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
