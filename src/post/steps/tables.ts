/** Tables get a frame of their own to scroll in, by keyboard too, so that a wide one does not widen the page. */
import type { Element, Root } from "hast";
import { toString as toPlainText } from "hast-util-to-string";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";

export function frameTables(tree: Root, { words }: Draft): void {
  visit(tree, "element", (node) => {
    // An empty corner heads nothing.
    if (node.tagName === "th" && isEmpty(node)) node.tagName = "td";
  });
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "table" || parent === undefined || index === undefined) return undefined;
    node.children = node.children.filter((child) => child.type !== "element" || !isEmptyHead(child));
    // A group and no region: a page may have many tables, and landmarks of one name lead nowhere.
    const frame: Element = h("div", {
      className: ["table-scroll"],
      tabIndex: 0,
      role: "group",
      ariaLabel: words.table,
    });
    frame.children = [node];
    parent.children[index] = frame;
    return SKIP;
  });
}

/** Markdown asks for a head even where a table has none. */
function isEmptyHead(node: Element): boolean {
  return node.tagName === "thead" && isEmpty(node);
}

function isEmpty(node: Element): boolean {
  return toPlainText(node).trim() === "" && !holdsPicture(node);
}

function holdsPicture({ children }: Element): boolean {
  return children.some(
    (child) =>
      child.type === "raw" || (child.type === "element" && (child.tagName === "img" || holdsPicture(child))),
  );
}
