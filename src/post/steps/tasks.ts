/** The boxes of a task list say what they mean to whoever cannot see them. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";

export function nameTasks(tree: Root, { words }: Draft): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "input" || properties["type"] !== "checkbox" || properties["disabled"] !== true) return;
    properties["ariaLabel"] = properties["checked"] === true ? words.done : words.notDone;
  });
}
