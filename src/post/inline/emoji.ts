/** `:tada:` → 🎉, by the names that GitHub and Jekyll's blogs have for them. Code keeps its colons, and so do times of day. */
import { nameToEmoji } from "gemoji";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

const shortcode = /(?<![\w:]):([a-z0-9_+-]+):(?![\w:])/g;

export function placeEmoji(root: Root): void {
  visit(root, "text", (node) => {
    if (!node.value.includes(":")) return;
    node.value = node.value.replace(shortcode, (whole, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
    );
  });
}
