/** Fenced and indented code of prose, highlighted as cells are. */
import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { toCode } from "../code/block.ts";
import type { Draft } from "../draft.ts";
import { toText } from "./text.ts";

export function highlightFences(tree: Root, draft: Draft): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "pre" || parent === undefined || index === undefined) return undefined;
    const [code, ...others] = node.children;
    if (code?.type !== "element" || code.tagName !== "code" || others.length > 0) return undefined;
    const source = toText(code, draft.stash).replace(/\n$/, "");
    parent.children[index] = toCode(source, findLanguage(code) ?? "text");
    return SKIP;
  });
}

function findLanguage({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith("language-"))?.slice("language-".length);
}
