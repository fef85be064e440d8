/** `(label)=` (MyST) and `[[label]]` (AsciiDoc in code): the block that follows, or holds it, is what links to the label mean. */
import type { RootContent } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import { noAttributes } from "../markdown/attributes.ts";
import type { Directive } from "../markdown/tree.ts";
import type { References } from "../references.ts";

export function takeTargets(children: readonly RootContent[], references: References): RootContent[] {
  const out: RootContent[] = [];
  let waiting: string | undefined;
  for (const node of children) {
    const own = takeLabel(node);
    const isEmpty = own !== undefined && node.type === "paragraph" && node.children.length === 0;
    const label = waiting ?? own ?? findAnchor(node);
    if (isEmpty && waiting === undefined) {
      waiting = own;
      continue;
    }
    waiting = undefined;
    if (label === undefined) out.push(node);
    else if (node.type === "heading") {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: label } };
      references.name(label, toPlainText(node));
      out.push(node);
    } else if (node.type === "directive") {
      node.attributes = { ...node.attributes, id: node.attributes.id ?? label };
      out.push(node);
    } else out.push(createTarget(label), node);
  }
  if (waiting !== undefined) out.push(createTarget(waiting));
  return out;
}

function takeLabel(node: RootContent): string | undefined {
  const first = node.type === "paragraph" ? node.children[0] : undefined;
  if (node.type !== "paragraph" || first?.type !== "text") return undefined;
  const [whole, label] = /^\(([^()\s]+)\)=[ \t]*(?:\n|$)/.exec(first.value) ?? [];
  if (whole === undefined) return undefined;
  first.value = first.value.slice(whole.length);
  if (first.value === "") node.children.shift();
  return label;
}

function findAnchor(node: RootContent): string | undefined {
  return node.type === "code" && node.lang === "asciidoc"
    ? /^\[\[([\w-]+)\]\][ \t]*$/m.exec(node.value)?.[1]
    : undefined;
}

/** An empty place: what follows keeps its form. */
function createTarget(id: string): Directive {
  return { type: "directive", name: "div", argument: "", attributes: { ...noAttributes, id }, children: [] };
}
