/** `> Note: …` (fastpages), `> **Note:** …` and `> [!NOTE]` (GitHub) → `<aside class="callout callout-note">`. */
import type { Element, ElementContent, Root, Text } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

const kinds: Readonly<Record<string, string>> = {
  note: "note",
  info: "note",
  tip: "tip",
  hint: "tip",
  important: "important",
  warning: "warning",
  alert: "warning",
  caution: "caution",
  danger: "caution",
};

const github = /^\s*\[!([A-Za-z]+)\][-+]?[ \t]*([^\n]*)(?:\n|$)/;
const named = /^\s*([A-Za-z]+):(?:\s+|$)/;

export function markCallouts(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName !== "blockquote") return;
    const paragraph = node.children.find((child) => child.type === "element");
    if (paragraph?.tagName !== "p") return;
    const found = takeTitle(paragraph);
    if (found === undefined) return;
    const blank = paragraph.children.every((child) => child.type === "text" && child.value.trim() === "");
    if (blank) node.children.splice(node.children.indexOf(paragraph), 1);
    node.tagName = "aside";
    node.properties = { className: ["callout", `callout-${found.kind}`] };
    node.children = [
      { type: "text", value: "\n" },
      h("p", { className: ["callout-title"] }, found.title),
      ...(node.children[0]?.type === "text" ? [] : [newline]),
      ...node.children,
    ];
  });
}

const newline: Text = { type: "text", value: "\n" };

function takeTitle(paragraph: Element): { kind: string; title: string } | undefined {
  const index = paragraph.children.findIndex((child) => child.type !== "text" || child.value.trim() !== "");
  const first = paragraph.children[index];
  if (first?.type === "text") {
    const [whole = "", word = "", title = ""] = github.exec(first.value) ?? named.exec(first.value) ?? [];
    const kind = kinds[word.toLowerCase()];
    if (kind === undefined) return undefined;
    first.value = first.value.slice(whole.length);
    return { kind, title: title.trim() || toTitle(word) };
  }
  if (first?.type !== "element" || (first.tagName !== "strong" && first.tagName !== "b")) return undefined;
  const [label, next] = [findOnlyText(first), paragraph.children[index + 1]];
  const [, word = "", colon] = /^\s*([A-Za-z]+)(:?)\s*$/.exec(label ?? "") ?? [];
  const kind = kinds[word.toLowerCase()];
  const after = next?.type === "text" ? next : undefined;
  if (kind === undefined || (colon === "" && !after?.value.startsWith(":"))) return undefined;
  if (after !== undefined) after.value = after.value.replace(/^:?\s*/, "");
  paragraph.children.splice(0, index + 1);
  return { kind, title: toTitle(word) };
}

function findOnlyText({ children: [child, ...others] }: { children: ElementContent[] }): string | undefined {
  return child?.type === "text" && others.length === 0 ? child.value : undefined;
}

function toTitle(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
