/** What MyST writes at the head of a container between colons: Markdown has read it as a paragraph. */
import type { RootContent } from "mdast";
import type { Directive } from "../markdown/tree.ts";
import { createFigure } from "./literal.ts";
import { readOptions, withOptions } from "./options.ts";

export function takeColonOptions(directive: Directive): void {
  const first = findFirst(directive.children);
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type === "paragraph" && text?.type === "text" && text.value.startsWith(":")) {
    const { values, body, taken } = readOptions(text.value);
    if (taken > 0) {
      directive.attributes = withOptions(directive.attributes, values);
      text.value = body;
      if (body === "" && first.children.length === 1) remove(directive.children, first);
    }
  }
  if (directive.name !== "figure" && directive.name !== "image") return;
  const figure = createFigure(directive.argument, directive.attributes, directive.children);
  Object.assign(directive, { name: figure.name, attributes: figure.attributes, children: figure.children });
}

/** The first block that is no title, inside the part of the cell that holds it. */
function findFirst(children: readonly RootContent[]): RootContent | undefined {
  const first = children.find((node) => !(node.type === "directive" && node.name === "title"));
  return first?.type === "prose" ? first.children[0] : first;
}

function remove(children: RootContent[], node: RootContent): void {
  const lists = [children, ...children.flatMap((child) => (child.type === "prose" ? [child.children] : []))];
  for (const list of lists) {
    const at = list.indexOf(node);
    if (at !== -1) list.splice(at, 1);
  }
}
