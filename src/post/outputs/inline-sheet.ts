/**
 * The style sheets that pandas writes for one table (`#T_1a2b_row0_col3 { … }`) → styles of the cells they name, so that a
 * coloured table keeps its colours and no sheet of an output reaches the page.
 */
import type { Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";

export function applySheets(tree: Root): void {
  const rules = new Map<string, string>();
  visit(tree, "element", (node) => {
    if (node.tagName === "style") readRules(toText(node), rules);
  });
  if (rules.size === 0) return;
  visit(tree, "element", ({ properties }) => {
    const found = typeof properties["id"] === "string" ? rules.get(properties["id"]) : undefined;
    if (found === undefined) return;
    const own = typeof properties["style"] === "string" ? `; ${properties["style"]}` : "";
    properties["style"] = `${found}${own}`;
  });
}

/** Only rules for one id each: these can be said of an element itself. */
function readRules(sheet: string, rules: Map<string, string>): void {
  for (const block of sheet.replace(/\/\*[\s\S]*?\*\//g, "").split("}")) {
    const [selectors = "", declarations] = block.split("{");
    if (declarations === undefined || declarations.trim() === "") continue;
    for (const selector of selectors.split(",")) {
      const [, id] = /^\s*#([\w-]+)\s*$/.exec(selector) ?? [];
      if (id === undefined) continue;
      const before = rules.get(id);
      const added = declarations.trim().replace(/;\s*$/, "");
      rules.set(id, before === undefined ? added : `${before}; ${added}`);
    }
  }
}
