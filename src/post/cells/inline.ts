/** Expressions in the prose of a notebook with live cells: each is compiled with the cells, whose names it reads. */
import type { ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { CellReading } from "../../dialects/cell.ts";
import type { LiveCompileResult } from "../../live/compile.ts";
import type { LiveCell, StoredLiveCell } from "../../live/live.ts";
import { checkInline, readInlineMetadata, type StoredInline } from "../../live/stored-inline.ts";
import type { Cell } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { cleanHtml } from "../html/clean.ts";
import { mathTags, phrasingTags, svgTags } from "../html/policy.ts";
import type { ExpressionSpan } from "../maths/expressions.ts";
import { findSpans } from "../maths/find.ts";
import { type HeldExpression, toClean } from "../stash.ts";
import { expandTemplates } from "../templates/expand.ts";

/** What a cell of prose has of them. */
export interface PlannedInline {
  /** One for each expression, in order. */
  readonly expressions: readonly HeldExpression[];
  /** Those that run. */
  readonly inline: readonly StoredLiveCell[];
  /** The cell's text with the values in their places; undefined where there are none. */
  readonly words: string | undefined;
}

export const noInline: PlannedInline = { expressions: [], inline: [], words: undefined };

/** The prose of one cell, and the expressions in it. */
export interface ComputedProse {
  readonly cell: Cell;
  /** The text in which the expressions stand, as `maskMath` will see it. */
  readonly text: string;
  readonly spans: readonly ExpressionSpan[];
  /** As many as spans. */
  readonly live: readonly LiveCell[];
}

/** What stands where a value has never been computed. */
const unknown = "…";

/** Finds the expressions of a Markdown cell; undefined where there are none. */
export function findInline(
  { cell, reading }: { readonly cell: Cell; readonly reading: CellReading },
  language: LiveCell["language"],
  draft: Draft,
): ComputedProse | undefined {
  if (!reading.source.includes("${")) return undefined;
  const expanded = expandTemplates(reading.source, () => {});
  const text = toClean(expanded.replace(/\r\n?/g, "\n"));
  const spans = findSpans(text, true).filter((span) => span.kind === "expression");
  if (spans.length === 0) return undefined;
  const live = spans.map(({ start, code }, i): LiveCell => {
    const before = text.slice(0, start).split("\n");
    // The parenthesis stands in the place of the brace, so that columns are the author's.
    const source = `${" ".repeat((before.at(-1)?.length ?? 0) + 1)}(${code})`;
    const id = draft.ids.claim(`inline-${cell.index}-${i + 1}`);
    const line = reading.line + before.length - 1;
    return { id, cell: cell.index, language, source, line, run: "view", isInline: true };
  });
  return { cell, text, spans, live };
}

/** Joins expressions with what was compiled of them, `results[i]` of the `i`th, and with the values stored in the notebook. */
export function planInline(
  { cell, text, spans, live }: ComputedProse,
  results: readonly (LiveCompileResult | undefined)[],
  hashes: readonly string[],
  draft: Draft,
): PlannedInline {
  const known = readInlineMetadata(cell.metadata);
  const found = spans.map((span, i) => {
    const { module, messages = [], ...links } = results[i] ?? {};
    const hash = hashes[i] ?? "";
    // By its hash, wherever the sentence has moved; an old value still says what kind of thing stands here.
    const stored = known.find((value) => value.hash === hash) ?? known[i];
    const own = live[i];
    draft.pass(messages);
    const ready: StoredLiveCell | undefined =
      own === undefined || module === undefined
        ? undefined
        : { ...own, inputs: [], outputs: [], ...links, displays: true, module, hash };
    if (ready !== undefined) draft.pass(checkInline(ready, hash, stored, draft.notebook.file));
    return { span, ready, held: toHeld(span, ready, stored, draft) };
  });
  let words = "";
  let at = 0;
  for (const { span, held } of found) {
    words += text.slice(at, span.start) + held.words;
    at = span.end;
  }
  return {
    expressions: found.map(({ held }) => held),
    inline: found.flatMap(({ ready }) => ready ?? []),
    words: words + text.slice(at),
  };
}

/** What waits in the stash for an expression; without `live` it is text, as it was written. */
function toHeld(
  span: ExpressionSpan,
  live: StoredLiveCell | undefined,
  stored: StoredInline | undefined,
  draft: Draft,
): HeldExpression {
  const { source } = span;
  const words = live === undefined ? source : (stored?.text ?? unknown);
  let isPlaced = false;
  const toNodes = (): ElementContent[] => {
    // A title that links repeat is computed once.
    const isFirst = !isPlaced;
    isPlaced = true;
    if (live === undefined || !isFirst) return [{ type: "text", value: words }];
    const value = h("span", {
      className: ["live-inline"],
      "data-live": live.id,
      "data-state": "waiting",
      "data-cell": String(live.cell),
    });
    value.children = toSafeValue(stored, live.cell, draft) ?? [{ type: "text", value: words }];
    return [value];
  };
  return { kind: "expression", source, words, toNodes };
}

const allowed = new Set([...phrasingTags, ...svgTags, ...mathTags]);

/** A stored element, cleaned as any output is; undefined where it is none that may stand in a sentence. */
function toSafeValue(
  stored: StoredInline | undefined,
  cell: number,
  draft: Draft,
): ElementContent[] | undefined {
  if (stored?.html === undefined) return undefined;
  const tree = fromHtml(toClean(stored.html), { fragment: true });
  const clean = cleanHtml(tree, draft, { place: { cell }, scope: `cell-${cell}-` });
  let isInline = true;
  visit(clean, (node) => {
    delete node.position;
    if (node.type === "element" && !allowed.has(node.tagName)) isInline = false;
  });
  return isInline ? clean.children.filter((node) => node.type !== "doctype") : undefined;
}
