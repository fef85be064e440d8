/** Puts the source of formulas back where Markdown keeps text as it is: code, addresses, titles and alternative texts. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Stash } from "../stash.ts";

export function restoreSources(root: Root, { toSource }: Stash): void {
  visit(root, (node) => {
    if (node.type === "code" || node.type === "inlineCode") node.value = toSource(node.value);
    if (node.type === "code") {
      node.lang = node.lang && toSource(node.lang);
      node.meta = node.meta && toSource(node.meta);
    }
    if (node.type === "link" || node.type === "image" || node.type === "definition") {
      node.url = toSource(node.url);
      node.title = node.title && toSource(node.title);
    }
    if (node.type === "image" || node.type === "imageReference") node.alt = node.alt && toSource(node.alt);
  });
}
