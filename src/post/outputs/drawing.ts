/**
 * A live cell's stored drawing stands in the page itself, so that it takes on the reader's theme: what is black or white in it
 * becomes the page's ink and paper. It passes the same door as all HTML of a notebook, and the file of it is kept for places
 * that show no drawings in a text, such as feeds.
 */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { readStoredMark } from "../../live/stored.ts";
import { svgTags } from "../html/policy.ts";
import { keepPicture, toSize } from "../pictures/keep.ts";
import { toClean } from "../stash.ts";
import { toPixels } from "../steps/images.ts";
import { toSafeOutput } from "./html.ts";
import type { OutputRequest, Renderer } from "./request.ts";

export const drawing: Renderer = {
  types: ["image/svg+xml"],
  becomes: "in a live cell, a drawing in the page's own ink and paper",
  render(value, request) {
    if (typeof value !== "string") return undefined;
    const svg = toDrawing(value, request);
    const kept = keepPicture(new TextEncoder().encode(value), request.draft);
    if (svg === undefined || kept === undefined) return undefined;
    const size = toSize(kept, findSize(svg));
    if (size.width === undefined || size.height === undefined) return undefined;
    svg.properties = { ...svg.properties, ...size, ...toViewBox(svg, size) };
    return [
      h("figure", { className: ["output", "output-image", "output-drawing"], "data-picture": kept.src }, [
        svg,
        ...toNarrow(request),
      ]),
    ];
  },
};

/** The same as the cell draws it in a phone's column; the page shows one of the two, and searches the first. */
function toNarrow(request: OutputRequest): Element[] {
  const { drawing } = readStoredMark(request.metadata) ?? {};
  const svg = drawing === undefined ? undefined : toDrawing(drawing, request);
  if (svg === undefined) return [];
  const size = findSize(svg);
  if (size.width === undefined || size.height === undefined) return [];
  svg.properties = { ...svg.properties, ...toViewBox(svg, size), "data-pagefind-ignore": "" };
  return [svg];
}

/** Undefined where the door would leave something out of it: a picture of the whole still shows that. */
function toDrawing(value: string, request: OutputRequest): Element | undefined {
  const tree = fromHtml(toClean(value), { fragment: true });
  if (!isPlain(tree)) return undefined;
  const [svg, ...others] = toSafeOutput(tree, request).filter(
    (node) => node.type !== "text" || node.value.trim() !== "",
  );
  if (svg?.type !== "element" || svg.tagName !== "svg" || others.length > 0) return undefined;
  svg.properties["role"] = "img";
  // A library's sheet, which comes with the first chart that is drawn here, is for its own.
  delete svg.properties["className"];
  visit(svg, "element", toThemed);
  // One picture with one text: the names of its parts, which charts give, would be read as pictures of their own.
  visit(svg, "element", (node) => {
    if (node !== svg) for (const name of ["ariaLabel", "ariaHidden", "role"]) delete node.properties[name];
  });
  return svg;
}

function findSize({ properties }: Element) {
  return { width: toPixels(properties["width"]), height: toPixels(properties["height"]) };
}

function toViewBox({ properties }: Element, { width, height }: ReturnType<typeof findSize>) {
  return { viewBox: properties["viewBox"] ?? `0 0 ${width} ${height}` };
}

const known = new Set([...svgTags, "style", "title", "desc"]);

function isPlain(tree: Root): boolean {
  let plain = true;
  visit(tree, "element", ({ tagName, properties }) => {
    plain &&=
      known.has(tagName) && !Object.values(properties).some((value) => /url\s*\(/i.test(String(value)));
  });
  return plain;
}

const painted = ["fill", "stroke", "color"] as const;

function toThemed(node: Element): void {
  for (const name of painted) {
    const value = node.properties[name];
    if (typeof value === "string") node.properties[name] = toThemedColour(value);
  }
}

/** A grey → so much of the page's ink on its paper; any other colour, which means something, stays. */
export function toThemedColour(colour: string): string {
  const grey = readGrey(colour.trim().toLowerCase());
  if (grey === undefined) return colour;
  if (grey === 0) return "currentColor";
  // The colour after the comma is for where the page's own sheet does not reach.
  const paper = "var(--surface, #fff)";
  return grey === 255
    ? paper
    : `color-mix(in srgb, currentColor ${Math.round((1 - grey / 255) * 100)}%, ${paper})`;
}

const named: Readonly<Record<string, number>> = { black: 0, white: 255, gray: 128, grey: 128, silver: 192 };

/** Lightness of an opaque grey from 0 to 255, or undefined for everything else. */
function readGrey(colour: string): number | undefined {
  const hex = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/.exec(colour);
  const rgb = /^rgb\((\d+),? (\d+),? (\d+)\)$/.exec(colour);
  const parts =
    hex !== null
      ? hex
          .slice(1)
          .flatMap((part) =>
            part === undefined ? [] : [Number.parseInt(part.length === 1 ? part + part : part, 16)],
          )
      : rgb?.slice(1).map(Number);
  const [red, green, blue] = parts ?? [];
  if (red !== undefined) return red === green && green === blue ? red : undefined;
  return Object.hasOwn(named, colour) ? named[colour] : undefined;
}
