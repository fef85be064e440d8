/** A head → an empty container whose title, if it has one, is its first child and goes the way of all prose. */
import type { Node, PhrasingContent } from "mdast";
import type { Draft } from "../draft.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { Directive } from "../markdown/tree.ts";
import type { Head } from "./head.ts";
import { findDirective } from "./registry.ts";

export function createDirective(
  { name, argument, attributes }: Head,
  { position }: Pick<Node, "position">,
  draft: Draft,
  cell: number | undefined,
): Directive {
  const spec = findDirective(name);
  if (spec === undefined) {
    const place = draft.places.find(position?.start.line) ?? { cell };
    draft.reportOnce("container-unknown", place, { name });
  }
  const title = attributes.values["title"] ?? (spec?.titled === true ? argument : "");
  const at = position === undefined ? {} : { position };
  return {
    type: "directive",
    name,
    argument,
    attributes,
    children: title === "" ? [] : [{ ...createTitle(title), ...at }],
    ...at,
  };
}

function createTitle(text: string): Directive {
  return {
    type: "directive",
    name: "title",
    argument: "",
    attributes: { id: undefined, classes: [], values: {} },
    children: [{ type: "paragraph", children: readInline(text) }],
  };
}

/** One line of Markdown without its paragraph. */
export function readInline(text: string): PhrasingContent[] {
  const [only, ...others] = parseMarkdown(text).children;
  return only?.type === "paragraph" && others.length === 0 ? only.children : [{ type: "text", value: text }];
}
