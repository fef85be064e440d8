/** The boxes of a task list say what they mean to whoever cannot see them. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";

export function nameTasks(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "input" || properties["type"] !== "checkbox" || properties["disabled"] !== true) return;
    properties["ariaLabel"] = properties["checked"] === true ? "Done" : "Not done";
  });
}
