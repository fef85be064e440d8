/** Front matter as fastpages and nbdev write it: a heading, a quotation, and a list of `- key: value`. */
import type { Blockquote, Heading, List, Root, RootContent } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Cell } from "../notebook/notebook.ts";
import { frontMatterKeys } from "./front-matter-keys.ts";
import { toName } from "./names.ts";
import { readYaml, type YamlEntry, type YamlFault } from "./yaml.ts";

/** Lines of a cell, both from 1 and both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface HeadingMatter {
  readonly cell: Cell;
  readonly title: { readonly text: string; readonly lines: Lines; readonly hasPictures: boolean };
  readonly summary: { readonly text: string; readonly lines: Lines } | undefined;
  readonly list:
    | { readonly entries: readonly YamlEntry[]; readonly faults: readonly YamlFault[]; readonly lines: Lines }
    | undefined;
}

const processor = unified().use(remarkParse);

/** Finds the notebook's first heading of level 1, if no heading of level 2 comes before it, and what follows it. */
export function findHeadingMatter(cells: readonly Cell[]): HeadingMatter | undefined {
  for (const cell of cells.filter(({ kind }) => kind === "markdown")) {
    if (!/^ {0,3}#{1,2}\s|^ {0,3}(?:=+|-+)\s*$/m.test(cell.source)) {
      continue;
    }
    const root = parseHead(cell.source);
    const at = findHeading(root);
    const heading = root.children[at];
    if (heading?.type === "heading") {
      return heading.depth === 1 ? readMatter(cell, root, heading, at) : undefined;
    }
  }
  return undefined;
}

/** Characters of a long cell that are read before the whole of it is. */
const headLength = 10_000;

/** The cell, or of a long one its head where that says all: the heading, what may follow it, and where that ends. */
function parseHead(source: string): Root {
  // A link of the heading may be defined anywhere.
  if (source.length <= 2 * headLength || source.includes("]:")) return processor.parse(source);
  const root = processor.parse(source.slice(0, headLength));
  const at = findHeading(root);
  return at >= 0 && (root.children.length > at + 3 || isProse(root.children[at + 1]))
    ? root
    : processor.parse(source);
}

/** A paragraph that is long enough to be no beginning of anything else. */
function isProse(node: RootContent | undefined): boolean {
  return node?.type === "paragraph" && (node.position?.start.offset ?? headLength) < headLength / 2;
}

function findHeading({ children }: Root): number {
  return children.findIndex((node) => node.type === "heading" && node.depth <= 2);
}

function readMatter(cell: Cell, root: Root, heading: Heading, at: number): HeadingMatter | undefined {
  const text = toTitle(heading, cell.source);
  if (text === "") {
    return undefined;
  }
  const next = root.children[at + 1];
  const summary = next?.type === "blockquote" ? readSummary(next, cell.source) : undefined;
  const after = summary === undefined ? next : root.children[at + 2];
  const list = after?.type === "list" ? readList(after, cell.source) : undefined;
  return {
    cell,
    title: { text, lines: toLines(heading), hasPictures: hasPictures(heading, cell.source) },
    summary:
      summary === undefined || next === undefined ? undefined : { text: summary, lines: toLines(next) },
    list: list === undefined || after === undefined ? undefined : { ...list, lines: toLines(after) },
  };
}

/** Whether there are pictures in it, and no tag that would make its words on the page other than those read here. */
function hasPictures(heading: Heading, source: string): boolean {
  const written = toSource(heading, source);
  return (
    /!\[[^\]]*\][([]|<img\b/i.test(written) &&
    !/<(?!\/?(?:img|a|span|br|b|i|em|strong|code|font)\b)/i.test(written)
  );
}

function toTitle(heading: Heading, source: string): string {
  const plain = toPlain(heading, source).replace(/\s*\{[#.][^}]*\}$/, "");
  return plain.trim();
}

/** One paragraph that is no callout (`> Note: …`, `> [!NOTE]`) and no embedded video. */
function readSummary(quote: Blockquote, source: string): string | undefined {
  const plain = toPlain(quote, source);
  const isOther = /^(?:note|warning|tip|important|caution|youtube|twitter)\s*:|^\[!/i.test(plain);
  return quote.children.length === 1 && quote.children[0]?.type === "paragraph" && plain !== "" && !isOther
    ? plain
    : undefined;
}

function readList(list: List, source: string): { entries: YamlEntry[]; faults: YamlFault[] } | undefined {
  const items = list.children.map((item) => ({
    text: toSource(item, source).replace(/^\s*[-*+][ \t]+/, ""),
    line: toLines(item).from,
  }));
  const keys = items.map(({ text }) => /^([A-Za-z][\w-]*)\s*:(?:\s|$)/.exec(text)?.[1]);
  const isMatter =
    list.ordered !== true &&
    keys.every((key) => key !== undefined) &&
    keys.some((key) => key !== undefined && Object.hasOwn(frontMatterKeys, toName(key)));
  if (!isMatter) {
    return undefined;
  }
  const readings = items.map(({ text, line }) => ({ line, ...readYaml(text) }));
  return {
    entries: readings.flatMap(({ entries = [], line }) => entries.map((entry) => ({ ...entry, line }))),
    faults: readings.flatMap(({ faults, line }) =>
      faults.slice(0, 1).map(({ reason }) => ({ reason, line })),
    ),
  };
}

/** Text without marks and quotation marks; where it holds maths, as written, since `_` and `*` are part of that. */
function toPlain(node: Heading | Blockquote, source: string): string {
  const written = toSource(node, source);
  const hasMaths = node.type === "heading" && /\$[^$]+\$/.test(written);
  const plain = hasMaths
    ? written.replace(/^\s*#\s+|\s+#*\s*$/g, "")
    : toPlainText(node, { includeHtml: false, includeImageAlt: false });
  const single = plain.replace(/\s+/g, " ").trim();
  return /^(["']).*\1$/.test(single) && single.length > 1 ? single.slice(1, -1).trim() : single;
}

function toSource(node: RootContent | List["children"][number], source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function toLines(node: RootContent | List["children"][number]): Lines {
  return { from: node.position?.start.line ?? 1, to: node.position?.end.line ?? 1 };
}
