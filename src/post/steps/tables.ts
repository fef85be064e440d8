/** Tables get a frame of their own to scroll in, by keyboard too, so that a wide one does not widen the page. */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";

export function frameTables(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || parent === undefined || index === undefined) return undefined;
    const frame: Element = h("div", {
      className: ["table-scroll"],
      tabIndex: 0,
      role: "region",
      ariaLabel: "Table",
    });
    frame.children = [node];
    parent.children[index] = frame;
    return SKIP;
  });
}
