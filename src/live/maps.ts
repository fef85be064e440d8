/** Maps: what Plot draws them with is large and rare, so that it comes only with the cells that name something of it. */
import type { Node, Program, Property } from "acorn";
import { standardImports } from "./standard.ts";
import { walk } from "./tree.ts";

/** What a cell that draws maps imports beside Plot. */
export const mapsModule = "atoll:maps";

/** Plot's options and marks that need it. */
const geographic: ReadonlySet<unknown> = new Set([
  "centroid",
  "geo",
  "geoCentroid",
  "geometry",
  "graticule",
  "projection",
  "sphere",
]);

/** Whether a cell that imports `specifiers` draws maps with Plot: whether it says `projection`, `geo` and the like anywhere. */
export function drawsMaps(program: Program, specifiers: Iterable<string>): boolean {
  return new Set(specifiers).has(standardImports["Plot"]?.from ?? "") && isGeographic(program);
}

function isGeographic(program: Program): boolean {
  let is = false;
  walk(program, (node) => {
    is ||=
      (node.type === "Identifier" && geographic.has(node.name)) ||
      (node.type === "Literal" && geographic.has(node.value)) ||
      (node.type === "Property" && isName(node.key, "clip") && !isFrame(node.value));
    return !is;
  });
  return is;
}

function isName(node: Property["key"], name: string): boolean {
  return node.type === "Identifier" ? node.name === name : node.type === "Literal" && node.value === name;
}

/** Plot clips at its frame without geography; at a shape, which may be behind any expression, with it. */
function isFrame(node: Node & { readonly value?: unknown }): boolean {
  return node.type === "Literal" && [true, false, null, "frame"].some((value) => value === node.value);
}
