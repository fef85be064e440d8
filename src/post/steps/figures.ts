/** A picture alone in its paragraph, with a title, is a figure with a caption (fastpages, and Markdown's nearest to one). */
import type { Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

export function markFigures(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName !== "p") return;
    const [only, ...others] = node.children.filter(
      (child) => child.type !== "text" || child.value.trim() !== "",
    );
    if (only?.type !== "element" || only.tagName !== "img" || others.length > 0) return;
    const { title, ...properties } = only.properties;
    if (typeof title !== "string" || title.trim() === "") return;
    only.properties = properties;
    node.tagName = "figure";
    node.children = [only, h("figcaption", title)];
  });
}
