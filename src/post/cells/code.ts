/** A code cell: its source and its outputs. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { CellReading } from "../../dialects/cell.ts";
import type { Cell } from "../../notebook/notebook.ts";
import { setColumnWidths } from "../column-widths.ts";
import type { Draft } from "../draft.ts";
import { arrange } from "../layout.ts";
import { captionParts } from "../outputs/captions.ts";
import { renderInline } from "../outputs/markdown.ts";
import { renderOutputs } from "../outputs/render.ts";
import type { OutputRequest } from "../outputs/request.ts";
import { onLines } from "./lines.ts";
import type { PlannedCode } from "./plan.ts";
import { type Listing, toCellSource } from "./source.ts";

/** Nothing where neither code nor output is to be seen. */
export function renderCode(planned: PlannedCode, draft: Draft): ElementContent[] {
  const { id, reading } = planned;
  const source = toCellSource(reading, draft.words, toListing(planned, draft));
  const outputs = toOutputs(planned, draft);
  if (source === undefined && outputs === undefined) return [];
  const { column } = reading.options;
  const className = ["cell", "cell-code", ...(column === "body" ? [] : [`column-${column}`])];
  const cell = h("div", { className, id });
  cell.children = onLines([source, outputs].filter((node) => node !== undefined));
  return [cell];
}

/** The code's own name, and the place that references to it mean. */
function toListing({ cell, reading, listingId: id }: PlannedCode, draft: Draft): Listing | undefined {
  const { listingLabel, listingCaption } = reading.options;
  if (listingLabel === undefined && listingCaption === undefined) return undefined;
  const number = listingLabel === undefined ? undefined : draft.references.find(listingLabel)?.number;
  const words = [number, listingCaption].filter((part) => part !== undefined).join(": ");
  return { id, caption: renderInline(words, toRequest(cell, reading, draft)) };
}

function toOutputs({ cell, reading }: PlannedCode, draft: Draft): Element | undefined {
  const { options } = reading;
  if (!options.output) return undefined;
  const shown = renderOutputs(cell, reading, draft);
  if (shown.length === 0) return undefined;
  setColumnWidths(shown, options.tableWidths);
  const arrangement = {
    columns: options.outputColumns > 1 ? options.outputColumns : undefined,
    rows: options.outputRows,
    widths: options.outputWidths,
    valign: options.outputVerticalAlign,
  };
  const isApart = arrange(shown, arrangement) !== undefined;
  const { nodes, whole } = captionParts(shown, toRequest(cell, reading, draft), isApart);
  const outputs = toBox(arrange(nodes, arrangement) ?? nodes, reading, draft.words.outputOfCell(cell.index));
  const said = whole === undefined ? outputs : toGroup(outputs, whole, toRequest(cell, reading, draft));
  if (options.foldOutput === "none") return said;
  const fold = h("details", { className: ["output-fold"], open: options.foldOutput === "open" });
  fold.children = [h("summary", draft.words.showOutput), said];
  return fold;
}

function toRequest(cell: Cell, reading: CellReading, draft: Draft): OutputRequest {
  return { draft, cell, reading, bundle: {}, metadata: {} };
}

/** What scrolls must be reached by keys and have a name. */
function toBox(nodes: readonly ElementContent[], { options }: CellReading, name: string): Element {
  const { outputAlign, scrolls } = options;
  const outputs = h("div", {
    className: [
      "outputs",
      ...(outputAlign === undefined ? [] : [`outputs-${outputAlign}`]),
      ...(scrolls ? ["outputs-scroll"] : []),
    ],
    ...(scrolls ? { tabIndex: 0, role: "region", ariaLabel: name } : {}),
  });
  outputs.children = onLines(nodes);
  return outputs;
}

/** One caption for all outputs: of several figures it makes one. */
function toGroup(outputs: Element, caption: string, request: OutputRequest): Element {
  const { captionAbove } = request.reading.options;
  const words = h("figcaption", { className: ["output-caption"] });
  words.children = renderInline(caption, request);
  const group = h("figure", { className: ["output-group"] });
  group.children = onLines(captionAbove ? [words, outputs] : [outputs, words]);
  return group;
}
