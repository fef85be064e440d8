/**
 * A label defined in two cells means, inside each of them, that cell's own: cells are written and read one by one. What
 * no cell of its own defines is taken from the first cell that does, as in one document.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { findLabels, toComparable } from "./labels.ts";
import type { Prose } from "./tree.ts";

export function scopeLabels(root: Root): void {
  const first = new Map<string, number>();
  for (const cell of root.children) {
    if (cell.type === "prose") rename(cell, first);
  }
}

function rename(cell: Prose, first: Map<string, number>): void {
  const own = new Set<string>();
  const labels = findLabels(cell);
  for (const label of [...[...labels.links].map(toLink), ...[...labels.footnotes].map(toNote)]) {
    if ((first.get(label) ?? cell.cell) !== cell.cell) own.add(label);
    else first.set(label, cell.cell);
  }
  if (own.size === 0) return;
  visit(cell, (node) => {
    const isLink =
      node.type === "definition" || node.type === "linkReference" || node.type === "imageReference";
    const isNote = node.type === "footnoteDefinition" || node.type === "footnoteReference";
    if (!isLink && !isNote) return;
    const label = toComparable(node.label ?? node.identifier);
    if (own.has(isLink ? toLink(label) : toNote(label)))
      node.identifier = `${node.identifier}-cell-${cell.cell}`;
  });
}

const toLink = (label: string): string => `link ${label}`;
const toNote = (label: string): string => `note ${label}`;
