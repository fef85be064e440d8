/** Containers after cleaning: the mark in each tells which it is, and no author can write one. */
import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";
import { readMark, unmark } from "./marks.ts";
import { findDirective } from "./registry.ts";

export function dressDirectives(tree: Root, draft: Draft): void {
  visit(tree, "element", (node, index, parent) => {
    const directive = readMark(node, draft);
    if (directive === undefined || parent === undefined || index === undefined) return undefined;
    unmark(node);
    const { id } = directive.attributes;
    if (id !== undefined) claim(node, id, draft);
    findDirective(directive.name)?.dress(node, directive, draft);
    node.children = node.children.filter((child, at) => !(isBlank(child) && isBlank(node.children[at - 1])));
    if (node.tagName !== "none") return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === "text" && node.value.trim() === "";
}

function claim(node: Element, name: string, { ids }: Draft): void {
  const id = ids.claim(name.replace(/[^\w-]+/g, "-"));
  node.properties["id"] = id;
  ids.point(name, id);
}
