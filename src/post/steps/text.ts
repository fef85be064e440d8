/** Text of a tree as a reader would say it: formulas as their source, expressions as their values, no marks of the page's own. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Stash } from "../stash.ts";

type Node = Root | RootContent | ElementContent;

/** `skip` leaves out elements, such as code. */
export function toText(node: Node, stash: Stash, skip: (tagName: string) => boolean = () => false): string {
  return stash.toWords(collect(node, skip));
}

function collect(node: Node, skip: (tagName: string) => boolean): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && skip(node.tagName)) return " ";
  if (node.type === "element" && isMark(node)) return "";
  if (node.type === "element" && node.tagName === "br") return " ";
  return "children" in node ? node.children.map((child) => collect(child, skip)).join("") : "";
}

/** Numbers of footnotes, and words that stand for a picture. */
function isMark({ properties: { dataFootnoteRef, dataFootnoteBackref, className } }: Element): boolean {
  const isPicture = Array.isArray(className) && className.includes("image-missing");
  return isPicture || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
}
