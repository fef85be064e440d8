/** Lines of a tree counted on from where the document has come to. */
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";

export function shiftLines(tree: Nodes, offset: number): void {
  if (offset === 0) return;
  visit(tree, ({ position }) => {
    if (position === undefined) return;
    position.start.line += offset;
    position.end.line += offset;
  });
}
