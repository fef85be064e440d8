/** Markdown → mdast, with GitHub's tables, footnotes, task lists and autolinks. The text has been masked before. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { knowFences } from "./colon-fence.ts";
import { knowLabels, type Labels } from "./labels.ts";
import { parsePieces } from "./pieces.ts";

const plain = unified().use(remarkParse).use(remarkGfm).freeze();

const prose = unified().use(remarkParse).use(remarkGfm).use(knowFences).freeze();

/** Texts longer than this, in characters, are parsed in pieces of this length. */
const long = 10_000;

/** Of a cell: with containers. `labels` are those that other cells define, if any. */
export function parseProse(text: string, labels?: Labels): Root {
  return text.length > long ? parsePieces(text, parseWhole, long, labels) : parseWhole(text, labels);
}

/** The same at one go, however long it is. */
export function parseWhole(text: string, labels?: Labels): Root {
  return labels === undefined ? prose.parse(text) : prose().use(knowLabels, labels).parse(text);
}

/** Of a text that stands alone. */
export function parseMarkdown(text: string): Root {
  return plain.parse(text);
}
