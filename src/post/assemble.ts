/** All cells → one mdast root: prose parsed cell by cell, code cells waiting in the stash. */
import type { ElementContent } from "hast";
import type { Root, RootContent } from "mdast";
import { renderCode } from "./cells/code.ts";
import { renderLive } from "./cells/live.ts";
import {
  countParts,
  type PlannedCell,
  type PlannedCode,
  type PlannedLive,
  type PlannedProse,
} from "./cells/plan.ts";
import { renderTwins, type Twins } from "./cells/twins.ts";
import { expandFenced } from "./directives/fenced.ts";
import type { Draft } from "./draft.ts";
import { toSafeId } from "./ids.ts";
import { findLabels, mentionsOthers } from "./markdown/labels.ts";
import { type MaskedText, maskMath } from "./markdown/mask.ts";
import { parseProse } from "./markdown/parse.ts";
import { shiftLines } from "./markdown/shift.ts";
import type { Prose } from "./markdown/tree.ts";
import { findEquationLabels } from "./maths/shim.ts";
import type { Formula } from "./maths/typeset.ts";
import { expandTemplates } from "./templates/expand.ts";

/** Prose is parsed here; everything else waits in the stash. */
export function assemble(cells: readonly (PlannedCell | Twins)[], draft: Draft): Root {
  const texts = new Map(
    cells.flatMap((cell) => (cell.kind === "prose" ? [[cell, mask(cell, draft)] as const] : [])),
  );
  const trees = parseAll(texts);
  const children = cells.map((planned): RootContent => {
    if (planned.kind === "prose") {
      const [tree, text] = [trees.get(planned), texts.get(planned)];
      if (tree !== undefined && text !== undefined) return toProse(planned.cell.index, tree, text, draft);
    }
    const toNodes = () => (planned.kind === "prose" ? [] : renderCell(planned, draft));
    const { cell, reading } = planned.kind === "twins" ? planned.live : planned;
    const { label, caption, listingLabel, listingCaption } = reading.options;
    if (label !== undefined && caption !== undefined) draft.references.name(label, caption);
    if (listingLabel !== undefined && listingCaption !== undefined)
      draft.references.name(listingLabel, listingCaption);
    const value = draft.stash.hold({ kind: "block", toNodes });
    const labels = [
      ...(isCounted(listingLabel) ? [{ label: listingLabel, parts: 0 }] : []),
      ...(isCounted(label) ? [{ label, parts: countParts(cell, reading) }] : []),
    ];
    return labels.length > 0 ? { type: "block", value, labels } : { type: "block", value };
  });
  return { type: "root", children };
}

function renderCell(planned: PlannedCode | PlannedLive | Twins, draft: Draft): ElementContent[] {
  if (planned.kind === "twins")
    return renderTwins({ ...planned, live: withNumber(planned.live, draft) }, draft);
  const numbered = withNumber(planned, draft);
  return numbered.kind === "live" ? renderLive(numbered, draft) : renderCode(numbered, draft);
}

function isCounted(label: string | undefined): label is string {
  return label !== undefined && /^(?:fig|tbl|lst)-/.test(label);
}

/** A caption begins with the number by which the text refers to it, where the author gave a label of Quarto's. */
function withNumber<Planned extends PlannedCode | PlannedLive>(
  planned: Planned,
  { references }: Draft,
): Planned {
  const { label, caption } = planned.reading.options;
  const number = isCounted(label) ? references.find(label)?.number : undefined;
  if (number === undefined) return planned;
  const numbered = caption === undefined ? number : `${number}: ${caption}`;
  const { captions, subCaptions } = planned.reading.options;
  // Several figures under one number are its parts.
  const parts =
    captions.length > 1 && subCaptions.length === 0 ? { caption: number, subCaptions: captions } : {};
  const options = { ...planned.reading.options, caption: numbered, ...parts };
  return { ...planned, reading: { ...planned.reading, options } };
}

function mask({ cell, reading, computed }: PlannedProse, draft: Draft): MaskedText {
  const expanded = expandTemplates(reading.source, ({ rule, name, line }) =>
    draft.reportOnce(rule, { cell: cell.index, line: reading.line + line }, { name }),
  );
  const masked = maskMath(expanded, draft.stash, cell.index, reading.line, computed.expressions);
  for (const formula of masked.formulas) {
    draft.maths.add(formula);
    nameEquations(formula, draft);
  }
  return masked;
}

/** An equation is a place on the page: the first formula to carry a label is what links to it mean. */
function nameEquations({ tex }: Formula, { ids }: Draft): void {
  for (const label of findEquationLabels(tex)) {
    const id = toSafeId(label);
    if (!ids.isTaken(id)) ids.point(label, ids.claim(id));
  }
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
    if (tree !== undefined && !cell.isHtml && mentionsOthers(text, tree, labels))
      trees.set(cell, parseProse(text, labels));
  }
  return trees;
}

function toHtmlNode(value: string): RootContent {
  const end = { line: value.split("\n").length, column: 1, offset: value.length };
  return { type: "html", value, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** Lines are counted on over all cells, so that a node's line leads back to its cell. */
function toProse(cell: number, tree: Root, { lines }: MaskedText, draft: Draft): Prose {
  const offset = draft.places.add(cell, lines);
  shiftLines(tree, offset);
  expandFenced(tree, cell, draft);
  return { type: "prose", cell, children: tree.children };
}
