/** Tags that an author may open in one Markdown cell and close in a later one, and the runs of cells they tie together. */
import type { Element, ElementContent } from "hast";
import { visit } from "unist-util-visit";

const spanning = new Set([
  "div",
  "details",
  "section",
  "article",
  "aside",
  "center",
  "figure",
  "span",
  "table",
  "blockquote",
]);
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/**
 * HTML in which `<video …/>` and its like are closed: to a parser of HTML the slash says nothing, and what follows would be hidden
 * inside an element that shows itself alone.
 */
export function closeEmptyTags(html: string): string {
  return html.includes("/>")
    ? html.replace(
        /<(video|audio|iframe|object|canvas|textarea|select|button)\b((?:"[^"<]*"|'[^'<]*'|[^'"<>])*)\/>/gi,
        "<$1$2></$1>",
      )
    : html;
}

export interface OpenTag {
  readonly name: string;
  /** Position of the cell in the list. */
  readonly cell: number;
}

export interface Spans {
  /** First and last cell of each run, positions in the list; a cell in no run stands alone. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** Tags that nothing closes. */
  readonly unclosed: readonly OpenTag[];
}

/** A tag left open closes at the end of its cell, unless a later cell closes it: then all between them is one run. */
export function findSpans(cells: readonly ElementContent[]): Spans {
  const open: OpenTag[] = [];
  const runs: [number, number][] = [];
  cells.forEach((node, cell) => {
    if (node.type !== "element") return;
    for (const { name, closes } of findTags(node)) {
      if (!closes) {
        open.push({ name, cell });
        continue;
      }
      const match = open.findLastIndex((tag) => tag.name === name);
      const opener = open[match];
      if (opener === undefined) continue;
      open.length = match;
      if (opener.cell !== cell) runs.push([opener.cell, cell]);
    }
  });
  return { runs: join(runs), unclosed: open };
}

function findTags(node: Element): { name: string; closes: boolean }[] {
  const found: { name: string; closes: boolean }[] = [];
  visit(node, "raw", ({ value }) => {
    for (const [whole, slash, name] of value.matchAll(tag)) {
      const lower = name?.toLowerCase();
      if (lower !== undefined && spanning.has(lower) && !whole.endsWith("/>"))
        found.push({ name: lower, closes: slash === "/" });
    }
  });
  return found;
}

function join(runs: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of [...runs].sort(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
