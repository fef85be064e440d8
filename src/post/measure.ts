/** What lists and feeds say about a post, read off its prose before code and outputs join it. */
import type { Element, Root, RootContent } from "hast";
import type { Draft } from "./draft.ts";
import { toText } from "./steps/text.ts";

export interface Measures {
  readonly words: number;
  /** The first paragraph, cut at a word. */
  readonly opening: string;
}

const wordsPerMinute = 230;
const longest = 200;
// One letter of Chinese or Japanese counts as a word.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

export function measureProse(tree: Root, draft: Draft): Measures {
  const text = toText(tree, draft.stash, (tagName) => tagName === "pre");
  return { words: text.match(word)?.length ?? 0, opening: findOpening(tree.children, draft) };
}

export function toMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

function findOpening(nodes: readonly RootContent[], draft: Draft): string {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const text = node.tagName === "p" ? toSentence(node, draft) : "";
    if (/[\p{L}]{2}/u.test(text)) return toShort(text);
    const inside = ["div", "section", "article"].includes(node.tagName)
      ? findOpening(node.children, draft)
      : "";
    if (inside !== "") return inside;
  }
  return "";
}

function toSentence(node: Element, { stash }: Draft): string {
  return toText(node, stash)
    .replace(/\$+([^$]*)\$+/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** At most 200 characters, ending with a whole word. */
export function toShort(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > longest / 2 ? space : cut.length).replace(/[\s,;:.–—-]+$/, "")}…`;
}
