/** A code cell: its source and its outputs. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Draft } from "../draft.ts";
import { renderInline } from "../outputs/markdown.ts";
import { isFigure } from "../outputs/pictures.ts";
import { renderOutputs } from "../outputs/render.ts";
import { onLines } from "./lines.ts";
import type { PlannedCode } from "./plan.ts";
import { toCellSource } from "./source.ts";

/** Nothing where neither code nor output is to be seen. */
export function renderCode(planned: PlannedCode, draft: Draft): ElementContent[] {
  const { id, reading } = planned;
  const source = toCellSource(reading, draft.words);
  const outputs = toOutputs(planned, draft);
  if (source === undefined && outputs === undefined) return [];
  const { column } = reading.options;
  const className = ["cell", "cell-code", ...(column === "body" ? [] : [`column-${column}`])];
  const cell = h("div", { className, id });
  cell.children = onLines([source, outputs].filter((node) => node !== undefined));
  return [cell];
}

function toOutputs({ cell, reading }: PlannedCode, draft: Draft): Element | undefined {
  const { output, caption, foldOutput, outputColumns } = reading.options;
  if (!output) return undefined;
  const nodes = renderOutputs(cell, reading, draft);
  if (nodes.length === 0) return undefined;
  if (caption !== undefined && !nodes.some(isFigure)) {
    const words = h("p", { className: ["output-caption"] });
    words.children = renderInline(caption, { draft, cell, reading, bundle: {}, metadata: {} });
    nodes.push(words);
  }
  const outputs =
    outputColumns > 1 && nodes.length > 1
      ? h("div", { className: ["outputs", "layout"], style: `--columns: ${outputColumns}` })
      : h("div", { className: ["outputs"] });
  outputs.children = onLines(nodes);
  if (foldOutput === "none") return outputs;
  const fold = h("details", { className: ["output-fold"], open: foldOutput === "open" });
  fold.children = [h("summary", draft.words.showOutput), outputs];
  return fold;
}
