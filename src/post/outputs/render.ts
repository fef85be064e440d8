/** All outputs of a cell, in their order. */
import type { ElementContent } from "hast";
import type { CellReading } from "../../dialects/cell.ts";
import type { CellOptions } from "../../dialects/options.ts";
import type { Cell, DataOutput, Output } from "../../notebook/notebook.ts";
import type { Draft } from "../draft.ts";
import { renderError } from "./error.ts";
import { describePictures } from "./pictures.ts";
import { liveRenderers, renderData, renderers } from "./registry.ts";
import { mergeStreams, renderStream } from "./stream.ts";
import { isReprNoise } from "./text.ts";

export function renderOutputs(
  cell: Cell,
  reading: CellReading,
  draft: Draft,
  isLive = false,
): ElementContent[] {
  const wanted = withoutHidden(cell.outputs, reading.options);
  const outputs = withoutNoise(isLive ? wanted.filter(isStored) : mergeStreams(wanted));
  const request = { draft, cell, reading };
  const order = isLive ? liveRenderers : renderers;
  const shown = outputs.map((output): readonly ElementContent[] => {
    if (output.kind === "stream") return renderStream(output);
    return output.kind === "error" ? renderError(output) : renderData(output, request, order);
  });
  const nodes = (isLive ? preferVisual(shown) : shown).flat();
  describePictures(nodes, outputs, { ...request, bundle: {}, metadata: {} }, { isLive });
  return nodes;
}

/** What was printed, but for the stream and the lines that the author asks to leave out. */
function withoutHidden(
  outputs: readonly Output[],
  { stdout, stderr, hiddenWords }: CellOptions,
): readonly Output[] {
  if (stdout && stderr && hiddenWords.length === 0) return outputs;
  const isHidden = (line: string) => hiddenWords.some((word) => line.includes(word));
  return outputs.flatMap((output): Output[] => {
    if (output.kind !== "stream") return [output];
    if (!(output.name === "stderr" ? stderr : stdout)) return [];
    const lines = output.text.split("\n").filter((line) => !isHidden(line));
    return [{ ...output, text: lines.join("\n") }];
  });
}

/** The name of an object whose picture stands beside it says nothing. */
function withoutNoise(outputs: readonly Output[]): readonly Output[] {
  if (!outputs.some((output) => output.kind === "data" && hasPicture(output))) return outputs;
  return outputs.filter((output) => {
    if (output.kind !== "data" || hasPicture(output)) return true;
    const { "text/plain": text, ...others } = output.data;
    return typeof text !== "string" || Object.keys(others).length > 0 || !isReprNoise(text);
  });
}

function hasPicture({ data }: DataOutput): boolean {
  return Object.keys(data).some((type) => type.startsWith("image/"));
}

/** Jupyter stores the script of a `%%javascript` cell as its output: for a reader that is nothing. */
function isStored(output: Output): boolean {
  if (output.kind !== "data") return true;
  const { "application/javascript": script, "text/plain": text, ...others } = output.data;
  const isHandle =
    typeof text === "string" && /^<IPython\.core\.display\.Javascript object>$/.test(text.trim());
  return (
    Object.keys(others).length > 0 ||
    (text !== undefined && !isHandle) ||
    (script === undefined && text === undefined)
  );
}

/** What a live cell showed, without what it logged on the way. */
function preferVisual(shown: readonly (readonly ElementContent[])[]): readonly (readonly ElementContent[])[] {
  const visual = shown.filter((nodes) => nodes.some(isVisual));
  return visual.length > 0 ? visual : shown;
}

function isVisual(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return (
    Array.isArray(className) && (className.includes("output-image") || className.includes("output-html"))
  );
}
