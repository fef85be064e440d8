/** Maps: Plot's projections are large and rare, so that they come only with the cells that name one. */
import type { Program } from "acorn";
import { standardImports } from "./standard.ts";
import { walk } from "./tree.ts";

/** What a cell that draws maps imports beside Plot. */
export const mapsModule = "atoll:maps";

/** Whether a cell that imports `specifiers` draws maps with Plot: whether it says `projection` anywhere. */
export function drawsMaps(program: Program, specifiers: Iterable<string>): boolean {
  return new Set(specifiers).has(standardImports["Plot"]?.from ?? "") && saysProjection(program);
}

function saysProjection(program: Program): boolean {
  let says = false;
  walk(program, (node) => {
    says ||=
      (node.type === "Identifier" && node.name === "projection") ||
      (node.type === "Literal" && node.value === "projection");
    return !says;
  });
  return says;
}
