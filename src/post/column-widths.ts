/** The widths that an author gives the columns of a table, in percent of its line. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

/** Sets them on every table of `nodes` that has as many columns. */
export function setColumnWidths(nodes: readonly ElementContent[], widths: readonly number[]): void {
  const sum = widths.reduce((all, width) => all + width, 0);
  for (const node of widths.length === 0 ? [] : nodes) {
    visit(node, "element", (table) => {
      if (table.tagName !== "table" || countColumns(table) !== widths.length) return;
      const columns = widths.map((width) =>
        h("col", { style: `width: ${((100 * width) / Math.max(100, sum)).toFixed(2)}%` }),
      );
      const rest = table.children.filter((child) => !isNamed(child, "colgroup"));
      const captions = rest.filter((child) => isNamed(child, "caption"));
      const others = rest.filter((child) => !isNamed(child, "caption"));
      table.children = [...captions, h("colgroup", columns), ...others];
      table.properties["style"] = "width: 100%";
    });
  }
}

function countColumns(table: Element): number {
  let count = 0;
  visit(table, "element", (row) => {
    if (row.tagName !== "tr") return undefined;
    const cells = row.children.filter((child) => isNamed(child, "td") || isNamed(child, "th"));
    count = cells.reduce((all, { properties }) => all + Number(properties["colSpan"] ?? 1), 0);
    return false;
  });
  return count;
}

function isNamed(node: ElementContent, name: string): node is Element {
  return node.type === "element" && node.tagName === name;
}
