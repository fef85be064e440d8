/** Lines of a tree counted on from where the document has come to. */
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";

/** By so many `lines`; and `characters`, where the text is a part of another. */
export function shiftLines(tree: Nodes, lines: number, characters = 0): void {
  if (lines === 0 && characters === 0) return;
  visit(tree, ({ position }) => {
    if (position === undefined) return;
    for (const point of [position.start, position.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += characters;
    }
  });
}
