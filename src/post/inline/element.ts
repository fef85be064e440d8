/** An element that Markdown has no form for, as a node of its tree. It goes through the same door as an author's HTML. */
import type { Emphasis, PhrasingContent } from "mdast";

export type Properties = Record<string, string | string[]>;

export function createElement(
  tagName: string,
  children: PhrasingContent[],
  properties: Properties = {},
): Emphasis {
  return { type: "emphasis", children, data: { hName: tagName, hProperties: properties } };
}
