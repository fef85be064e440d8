/** Header cells of tables say what they head, for those who hear a table cell by cell. */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

type Scope = "col" | "row";

export function describeTables(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "thead") setScopes(node, "col");
    if (node.tagName === "tbody") setScopes(node, "row");
  });
}

function setScopes(section: Element, usual: Scope): void {
  for (const row of section.children) {
    if (row.type !== "element" || row.tagName !== "tr") continue;
    const cells = row.children.filter((cell) => cell.type === "element");
    // A row of nothing but headers heads columns, wherever it stands.
    const scope = cells.every(({ tagName }) => tagName === "th") ? "col" : usual;
    for (const cell of cells) if (cell.tagName === "th") setScope(cell, scope);
  }
}

function setScope({ properties, children }: Element, scope: Scope): void {
  // An empty corner heads nothing.
  if (properties["scope"] !== undefined || children.length === 0) return;
  const spans = Number(properties[scope === "col" ? "colSpan" : "rowSpan"] ?? 1) > 1;
  properties["scope"] = spans ? `${scope}group` : scope;
}
