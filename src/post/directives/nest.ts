/** Lines of colons → containers. A container may begin in one cell and end in another, with code cells between. */
import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";
import type { Fence } from "../markdown/colon-fence.ts";
import type { Directive, Prose } from "../markdown/tree.ts";
import { takeColonOptions } from "./colon-options.ts";
import { createDirective } from "./create.ts";
import { readHead } from "./head.ts";

interface Open {
  readonly directive: Directive;
  /** The cell with which it ends where nothing closes it. */
  readonly cell: number | undefined;
}

export function nestFences(root: Root, draft: Draft): void {
  const closed = findClosed(root, draft);
  const top: RootContent[] = [];
  const open: Open[] = [];
  const target = (): RootContent[] => open.at(-1)?.directive.children ?? top;
  for (const child of root.children) {
    if (child.type !== "prose") {
      target().push(child);
      continue;
    }
    let part = startPart(child);
    for (const node of child.children) {
      if (node.type !== "fence") {
        nestInside(node, draft);
        part.children.push(node);
        continue;
      }
      if (part.children.length > 0) target().push(part);
      if (node.value === "") open.pop();
      else {
        const directive = createDirective(readHead(node.value), node, draft, child.cell);
        target().push(directive);
        open.push({ directive, cell: closed.has(node) ? undefined : child.cell });
      }
      part = startPart(child);
    }
    if (part.children.length > 0) target().push(part);
    while (open.at(-1)?.cell !== undefined) open.pop();
  }
  root.children = top;
  visit(root, "directive", takeColonOptions);
}

function startPart({ cell, position }: Prose): Prose {
  return { type: "prose", cell, children: [], ...(position === undefined ? {} : { position }) };
}

/** Which openings have a closing; a line that closes the innermost is the only rule that all systems share. */
function findClosed(root: Root, draft: Draft): Set<Fence> {
  const closed = new Set<Fence>();
  const open: { fence: Fence; cell: number }[] = [];
  for (const child of root.children) {
    for (const node of child.type === "prose" ? child.children : []) {
      if (node.type !== "fence" || child.type !== "prose") continue;
      if (node.value !== "") open.push({ fence: node, cell: child.cell });
      else {
        const match = open.pop();
        if (match === undefined)
          draft.report("container-stray", draft.places.find(node.position?.start.line) ?? {});
        else closed.add(match.fence);
      }
    }
  }
  for (const { fence, cell } of open) {
    draft.report("container-unclosed", draft.places.find(fence.position?.start.line) ?? { cell }, {
      name: fence.value,
    });
  }
  return closed;
}

/** Lines of colons inside lists and quotations end there at the latest. */
function nestInside(node: RootContent, draft: Draft): void {
  if (!("children" in node)) return;
  const parent: { children: RootContent[] } = node;
  if (parent.children.some(({ type }) => type === "fence")) {
    const out: RootContent[] = [];
    const open: Directive[] = [];
    for (const child of parent.children) {
      const target = open.at(-1)?.children ?? out;
      if (child.type !== "fence") target.push(child);
      else if (child.value === "") open.pop();
      else {
        const directive = createDirective(readHead(child.value), child, draft, undefined);
        target.push(directive);
        open.push(directive);
      }
    }
    parent.children = out;
  }
  for (const child of parent.children) nestInside(child, draft);
}
