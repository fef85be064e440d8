/** The title of a container: its first child, which goes the way of all prose. */
import type { PhrasingContent } from "mdast";
import { noAttributes } from "../markdown/attributes.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { Directive } from "../markdown/tree.ts";

export function createTitle(text: string): Directive {
  return {
    type: "directive",
    name: "title",
    argument: "",
    attributes: noAttributes,
    children: [{ type: "paragraph", children: readInline(text) }],
  };
}

/** One line of Markdown without its paragraph. */
export function readInline(text: string): PhrasingContent[] {
  const [only, ...others] = parseMarkdown(text).children;
  return only?.type === "paragraph" && others.length === 0 ? only.children : [{ type: "text", value: text }];
}
