/** Markdown → mdast, with GitHub's tables, footnotes, task lists and autolinks. The text has been masked before. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { knowFences } from "./colon-fence.ts";
import { knowLabels, type Labels } from "./labels.ts";

const plain = unified().use(remarkParse).use(remarkGfm).freeze();

const prose = unified().use(remarkParse).use(remarkGfm).use(knowFences).freeze();

/** Of a cell: with containers. `labels` are those that other cells define, if any. */
export function parseProse(text: string, labels?: Labels): Root {
  return labels === undefined ? prose.parse(text) : prose().use(knowLabels, labels).parse(text);
}

/** Of a text that stands alone. */
export function parseMarkdown(text: string): Root {
  return plain.parse(text);
}
