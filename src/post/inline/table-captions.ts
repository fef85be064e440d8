/** `: Words {#tbl-x}` below a table (Pandoc, Quarto): its caption, the name that references use, and the widths of its columns. */
import type { Paragraph, RootContent } from "mdast";
import { noAttributes, readAttributes } from "../markdown/attributes.ts";

export function captionTables(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of children) {
    const table = out.at(-1);
    const found = table?.type === "table" && node.type === "paragraph" ? readCaption(node) : undefined;
    if (found === undefined || table === undefined) {
      out.push(node);
      continue;
    }
    const { attributes, words } = found;
    const inner = words === undefined ? [table] : [table, words];
    out.splice(-1, 1, { type: "directive", name: "figure-div", argument: "", attributes, children: inner });
  }
  return out;
}

function readCaption(node: Paragraph) {
  const [first] = node.children;
  const last = node.children.at(-1);
  if (first?.type !== "text" || last?.type !== "text" || !/^(?:Table)?:\s/.test(first.value))
    return undefined;
  first.value = first.value.replace(/^(?:Table)?:\s+/, "");
  const [whole = "", inner = ""] = /\s*\{([^{}]*)\}\s*$/.exec(last.value) ?? [];
  const attributes = readAttributes(inner);
  if (attributes !== undefined) last.value = last.value.slice(0, last.value.length - whole.length);
  const isEmpty = node.children.every((child) => child.type === "text" && child.value.trim() === "");
  return { attributes: attributes ?? noAttributes, words: isEmpty ? undefined : node };
}
