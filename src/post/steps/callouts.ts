/** `> Note: …` (fastpages), `> **Note:** …` and `> [!NOTE]` (GitHub) → `<aside class="callout callout-note">`. */
import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import type { PostWords } from "../../words/post.ts";
import { type CalloutForm, calloutKinds, toCallout, toWord } from "../directives/callout.ts";
import type { Draft } from "../draft.ts";

const github = /^\s*\[!([A-Za-z]+)\]([-+]?)[ \t]*([^\n]*)(?:\n|$)/;
const named = /^\s*([A-Za-z]+):()(?:\s+|$)/;

export function markCallouts(tree: Root, { words }: Draft): void {
  visit(tree, "element", (node) => {
    if (node.tagName !== "blockquote") return;
    const paragraph = node.children.find((child) => child.type === "element");
    if (paragraph?.tagName !== "p") return;
    const found = takeTitle(paragraph, words);
    if (found === undefined) return;
    const blank = paragraph.children.every((child) => child.type === "text" && child.value.trim() === "");
    if (blank) node.children.splice(node.children.indexOf(paragraph), 1);
    toCallout(node, found);
  });
}

function takeTitle(paragraph: Element, words: PostWords): CalloutForm | undefined {
  const index = paragraph.children.findIndex((child) => child.type !== "text" || child.value.trim() !== "");
  const first = paragraph.children[index];
  if (first?.type === "text") {
    const [whole = "", word = "", sign = "", title = ""] =
      github.exec(first.value) ?? named.exec(first.value) ?? [];
    const kind = calloutKinds[word.toLowerCase()];
    if (kind === undefined) return undefined;
    first.value = first.value.slice(whole.length);
    const own: ElementContent[] = title?.trim()
      ? [{ type: "text", value: title.trim() }]
      : toWord(word, words);
    return { kind, title: own, fold: sign === "-" ? "closed" : sign === "+" ? "open" : "none" };
  }
  if (first?.type !== "element" || (first.tagName !== "strong" && first.tagName !== "b")) return undefined;
  const [label, next] = [findOnlyText(first), paragraph.children[index + 1]];
  const [, word = "", colon] = /^\s*([A-Za-z]+)(:?)\s*$/.exec(label ?? "") ?? [];
  const kind = calloutKinds[word.toLowerCase()];
  const after = next?.type === "text" ? next : undefined;
  if (kind === undefined || (colon === "" && !after?.value.startsWith(":"))) return undefined;
  if (after !== undefined) after.value = after.value.replace(/^:?\s*/, "");
  paragraph.children.splice(0, index + 1);
  return { kind, title: toWord(word, words), fold: "none" };
}

function findOnlyText({ children: [child, ...others] }: { children: ElementContent[] }): string | undefined {
  return child?.type === "text" && others.length === 0 ? child.value : undefined;
}
