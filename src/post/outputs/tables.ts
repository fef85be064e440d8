/** Header cells of tables say what they head, for those who hear a table cell by cell. */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

export function describeTables(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "thead") setScopes(node, "col");
    if (node.tagName === "tbody") setScopes(node, "row");
  });
}

function setScopes(section: Element, scope: "col" | "row"): void {
  for (const row of section.children) {
    if (row.type !== "element" || row.tagName !== "tr") continue;
    for (const cell of row.children) {
      if (cell.type !== "element" || cell.tagName !== "th" || cell.properties["scope"] !== undefined)
        continue;
      const spans = Number(cell.properties[scope === "col" ? "colSpan" : "rowSpan"] ?? 1) > 1;
      // An empty corner heads nothing.
      if (cell.children.length > 0) cell.properties["scope"] = spans ? `${scope}group` : scope;
    }
  }
}
