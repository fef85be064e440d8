/**
 * The tree as remark-rehype leaves it, with raw HTML as text → a clean tree without wrappers. Raw HTML is parsed cell by
 * cell, so that what one cell leaves open cannot swallow the next; cells that share a tag are parsed together.
 */
import type { ElementContent, Root, RootContent } from "hast";
import { raw } from "hast-util-raw";
import { visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";
import { proseTag } from "../markdown/hast.ts";
import { cleanHtml } from "./clean.ts";
import { closeEmptyTags, findSpans } from "./tags.ts";

export function cleanSections(tree: Root, draft: Draft): Root {
  const cells = tree.children.filter(isContent).filter((node) => !isBlank(node));
  const { runs, unclosed } = findSpans(cells);
  for (const { name, cell } of unclosed) {
    draft.report("html-unclosed", { cell: findCell(cells[cell]) }, { tag: name });
  }
  const sections: ElementContent[][] = [];
  cells.forEach((node, index) => {
    const joins = runs.some(([first, last]) => first < index && index <= last);
    const current = joins ? sections.at(-1) : undefined;
    const children = isProse(node) ? trim(node.children) : [node];
    if (current === undefined) sections.push([...children]);
    else current.push({ type: "text", value: "\n" }, ...children);
  });
  const children = sections.flatMap((nodes) => toClean(nodes, draft));
  return { type: "root", children };
}

function toClean(nodes: ElementContent[], draft: Draft): RootContent[] {
  const root: Root = { type: "root", children: nodes };
  const place = draft.places.find(
    nodes.find((node) => node.position !== undefined)?.position?.start.line,
  ) ?? { cell: undefined };
  visit(root, "raw", (node) => {
    node.value = closeEmptyTags(node.value);
  });
  const parsed = hasRaw(root) ? toRoot(raw(root)) : root;
  const clean = cleanHtml(parsed, draft, { place, scope: "" });
  const { cell } = place;
  if (cell !== undefined) visit(clean, "element", (node) => draft.places.note(node, cell));
  return [...trim(clean.children), { type: "text", value: "\n" }];
}

function toRoot(node: ReturnType<typeof raw>): Root {
  return node.type === "root" ? node : { type: "root", children: node.type === "doctype" ? [] : [node] };
}

function hasRaw(tree: Root): boolean {
  let found = false;
  visit(tree, "raw", () => {
    found = true;
    return false;
  });
  return found;
}

function trim<Node extends RootContent>(nodes: readonly Node[]): readonly Node[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  return first === -1 ? [] : nodes.slice(first, last + 1);
}

function isBlank(node: RootContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== "doctype";
}

function isProse(node: RootContent): node is Extract<ElementContent, { type: "element" }> {
  return node.type === "element" && node.tagName === proseTag;
}

function findCell(node: RootContent | undefined): number | undefined {
  const cell = node?.type === "element" ? node.properties["cell"] : undefined;
  return typeof cell === "number" ? cell : undefined;
}
