/** Markdown → mdast, with GitHub's tables, footnotes, task lists and autolinks. The text has been masked before. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { knowLabels, type Labels } from "./labels.ts";

const plain = unified().use(remarkParse).use(remarkGfm).freeze();

/** `labels` are those that other cells define, if any. */
export function parseMarkdown(text: string, labels?: Labels): Root {
  return labels === undefined
    ? plain.parse(text)
    : unified().use(remarkParse).use(remarkGfm).use(knowLabels, labels).parse(text);
}
