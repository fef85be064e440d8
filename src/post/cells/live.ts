/** A live cell: the figure that the browser fills, with the stored output standing in it until then and without scripts. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { findStoredMark } from "../../live/stored.ts";
import type { Draft } from "../draft.ts";
import { renderInline } from "../outputs/markdown.ts";
import { renderOutputs } from "../outputs/render.ts";
import { onLines } from "./lines.ts";
import type { PlannedLive } from "./plan.ts";
import { toCellSource } from "./source.ts";

export function renderLive(planned: PlannedLive, draft: Draft): ElementContent[] {
  const { cell, reading, live } = planned;
  const { caption, column } = reading.options;
  const figure = h("figure", {
    className: [
      "live",
      ...(live.displays ? [] : ["live-quiet"]),
      ...(column === "body" ? [] : [`column-${column}`]),
    ],
    id: live.id,
    "data-live": live.id,
    "data-state": "waiting",
    "data-run": live.run,
    "data-cell": String(live.cell),
  });
  const request = { draft, cell, reading, bundle: {}, metadata: {} };
  const words = caption === undefined ? undefined : h("figcaption");
  if (words !== undefined && caption !== undefined) words.children = renderInline(caption, request);
  const stored = live.displays ? toStored(planned, draft) : undefined;
  const parts = [stored, words, toFoldedSource(planned, draft)];
  figure.children = onLines(parts.filter((node) => node !== undefined));
  return [figure];
}

function toStored({ cell, reading }: PlannedLive, draft: Draft): Element {
  const stored = renderOutputs(cell, reading, draft, true);
  const narrow = findStoredMark(cell.outputs)?.narrow;
  const style = narrow === undefined ? undefined : `--narrow: ${narrow}px`;
  const output = h("div", { className: ["live-output"], style });
  const { alt, label } = reading.options;
  const promise = alt ?? draft.words.liveDemo(label?.replace(/[-_]+/g, " "));
  output.children = onLines(stored.length > 0 ? stored : [h("p", { className: ["live-empty"] }, promise)]);
  return output;
}

function toFoldedSource({ reading }: PlannedLive, { words }: Draft): Element | undefined {
  const open = reading.options.foldCode === "open";
  const source = toCellSource({ ...reading, options: { ...reading.options, foldCode: "none" } }, words);
  if (source === undefined) return undefined;
  const fold = h("details", { className: ["live-source"], open });
  fold.children = [h("summary", reading.options.foldSummary ?? words.source), source];
  return fold;
}
