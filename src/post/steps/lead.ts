/** The word that opens a quotation and says what it is: `> Question: …`, `> **Video:** …`. */
import type { Element } from "hast";

/** Takes `Word:` off the start of a quotation's first paragraph where `isKnown` accepts the word; returns that paragraph. */
export function takeLead(quote: Element, isKnown: (word: string) => boolean): Element | undefined {
  const paragraph = quote.children.find((child) => child.type === "element");
  if (quote.tagName !== "blockquote" || paragraph?.tagName !== "p") return undefined;
  const [first, next] = paragraph.children;
  if (first?.type === "text") {
    const [whole, word = ""] = /^\s*(\p{L}+)(?: \d+)?:\s*/u.exec(first.value) ?? [];
    if (whole === undefined || !isKnown(word.toLowerCase())) return undefined;
    first.value = first.value.slice(whole.length);
    return paragraph;
  }
  if (first?.type !== "element" || !/^(?:strong|b)$/.test(first.tagName)) return undefined;
  const [label, ...others] = first.children;
  if (label?.type !== "text" || others.length > 0) return undefined;
  const [, word = "", colon] = /^\s*(\p{L}+)(?: \d+)?(:?)\s*$/u.exec(label.value) ?? [];
  const after = next?.type === "text" ? next : undefined;
  if (!isKnown(word.toLowerCase()) || (colon === "" && !after?.value.startsWith(":"))) return undefined;
  if (after !== undefined) after.value = after.value.replace(/^:?\s*/, "");
  paragraph.children.splice(0, 1);
  return paragraph;
}
