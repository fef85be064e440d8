/** All cells → one mdast root: prose parsed cell by cell, code cells waiting in the stash. */
import type { Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { renderCode } from "./cells/code.ts";
import { renderLive } from "./cells/live.ts";
import type { PlannedCell, PlannedProse } from "./cells/plan.ts";
import type { Draft } from "./draft.ts";
import { findLabels, type Labels, toComparable } from "./markdown/labels.ts";
import { type MaskedText, maskMath } from "./markdown/mask.ts";
import { parseProse } from "./markdown/parse.ts";
import type { Prose } from "./markdown/tree.ts";

export function assemble(cells: readonly PlannedCell[], draft: Draft): Root {
  const texts = new Map(
    cells.flatMap((cell) => (cell.kind === "prose" ? [[cell, mask(cell, draft)] as const] : [])),
  );
  const trees = parseAll(texts);
  const children = cells.map((planned): RootContent => {
    const [tree, text] = planned.kind === "prose" ? [trees.get(planned), texts.get(planned)] : [];
    if (tree !== undefined && text !== undefined) return toProse(planned.cell.index, tree, text, draft);
    const toNodes = () =>
      planned.kind === "live"
        ? renderLive(planned, draft)
        : planned.kind === "code"
          ? renderCode(planned, draft)
          : [];
    return { type: "block", value: draft.stash.hold({ kind: "block", toNodes }) };
  });
  return { type: "root", children };
}

function mask({ cell, reading }: PlannedProse, draft: Draft): MaskedText {
  const masked = maskMath(reading.source, draft.stash, cell.index, reading.line);
  for (const formula of masked.formulas) draft.maths.add(formula);
  return masked;
}

/** Each cell by itself; one that mentions a label which only another cell defines is parsed again with that known. */
function parseAll(texts: ReadonlyMap<PlannedProse, MaskedText>): Map<PlannedProse, Root> {
  const trees = new Map<PlannedProse, Root>();
  const labels = { links: new Set<string>(), footnotes: new Set<string>() };
  for (const [cell, { text }] of texts) {
    const tree: Root = cell.isHtml ? { type: "root", children: [toHtmlNode(text)] } : parseProse(text);
    trees.set(cell, tree);
    if (!/^ {0,3}\[[^\]]/m.test(text) && !text.includes("]:")) continue;
    const found = findLabels(tree);
    for (const label of found.links) labels.links.add(label);
    for (const label of found.footnotes) labels.footnotes.add(label);
  }
  for (const [cell, { text }] of texts) {
    const tree = trees.get(cell);
    if (tree !== undefined && !cell.isHtml && mentions(text, tree, labels))
      trees.set(cell, parseProse(text, labels));
  }
  return trees;
}

function mentions(text: string, tree: Root, { links, footnotes }: Labels): boolean {
  if (!text.includes("[") || links.size + footnotes.size === 0) return false;
  const own = findLabels(tree);
  return [...text.matchAll(/\[(\^?)([^[\]]+)\]/g)].some(([, caret, label = ""]) => {
    const name = toComparable(label);
    return caret === "^"
      ? footnotes.has(name) && !own.footnotes.has(name)
      : links.has(name) && !own.links.has(name);
  });
}

function toHtmlNode(value: string): RootContent {
  const end = { line: value.split("\n").length, column: 1, offset: value.length };
  return { type: "html", value, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** Lines are counted on over all cells, so that a node's line leads back to its cell. */
function toProse(cell: number, tree: Root, { lines }: MaskedText, { places }: Draft): Prose {
  const offset = places.add(cell, lines);
  if (offset > 0) {
    visit(tree, ({ position }) => {
      if (position === undefined) return;
      position.start.line += offset;
      position.end.line += offset;
    });
  }
  return { type: "prose", cell, children: tree.children };
}
