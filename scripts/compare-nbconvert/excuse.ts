/** What nbconvert prints and a page of ours rightly does not, each kind with its reason. */
import { type CellReading, readCell } from "../../src/dialects/cell.ts";
import { readFrontMatter } from "../../src/dialects/front-matter.ts";
import type { Cell, Notebook, Output } from "../../src/notebook/notebook.ts";
import { isHandle, isReprNoise } from "../../src/post/outputs/text.ts";
import { toBase64 } from "./pictures.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const overwrites = /[\r\x08]|\x1b(?!\[[\d;]*m)/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const sequences = /\x1b\[[?\d;]*[A-Za-z]/g;

const drawn = /^application\/vnd\.(?:jupyter\.widget-view|vega(?:lite)?\.v\d+|plotly\.v\d+)\+json$/;

/** Signs of a dialect that have become what they mean: containers, places, words after fences, attributes, boxes of tasks, roles, the path of a name that `~` shortens, options of directives. */
const signs =
  /(?<=^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[xX]\]|^\([^()\s]+\)=[ \t]*$|^[ \t>]*(?:`{3,}|~{3,}|:{3,})[^\n]*$|^[ \t]*:[a-z-]+:[^\n]*$|(?<=[)\]\w`$#} ])\{[.#:%=\w"'][^{}\n]*\}|\{[\w:=.-]+\}(?=`)|(?<=\{[\w:.+-]+\}`)~[^`]*\.(?=[^`.]+`)|\{[%{<][^\n]*?[%}>]\}|\\cite\w*\{[^}]*\}/gm;

export function findExcused(notebook: Notebook): string[] {
  const { cells, frontMatter } = readFrontMatter(notebook);
  const kept = new Map(cells.map((cell) => [cell.index, cell]));
  return notebook.cells.flatMap((cell) => {
    const left = kept.get(cell.index);
    // Front matter stands in the page's head.
    if (left === undefined) return cell.kind === "raw" ? [] : [cell.source];
    if (cell.kind === "markdown" && left.source !== cell.source) return [cell.source, ...findNegative(left)];
    return findOfCell(left, readCell(left, notebook, frontMatter.cellDefaults));
  });
}

/** The base64 of pictures in cells and outputs that the author asked to leave out. */
export function findHiddenPictures(notebook: Notebook): Set<string> {
  const hidden = notebook.cells.filter((cell) => {
    const { include, output } = readCell(cell, notebook).options;
    return !include || !output;
  });
  const data = hidden.flatMap(({ outputs }) =>
    outputs.flatMap((output) => (output.kind === "data" ? Object.values(output.data) : [])),
  );
  return new Set(data.flatMap((value) => (typeof value === "string" ? [toBase64(value)] : [])));
}

/** Only a part of the cell was front matter: the rest is asked for all the same. */
function findNegative({ source }: Cell): string[] {
  return [...source.matchAll(signs)].map(([sign]) => sign);
}

function findOfCell(cell: Cell, { options, source }: CellReading): string[] {
  const outputs = cell.outputs.map(toShown);
  // What the author asked to leave out.
  if (!options.include) return [cell.source, ...outputs];
  if (cell.kind !== "code") return [...cell.source.matchAll(signs)].map(([sign]) => sign);
  // Lines of options, and the magic that names the language.
  const lines = new Set(source.split("\n"));
  const dropped = cell.source.split("\n").filter((line) => !lines.has(line));
  return [
    options.echo ? dropped.join("\n") : cell.source,
    ...(options.output ? cell.outputs.filter(isSettled).map(toPlain) : outputs),
  ];
}

/** Texts of which a terminal leaves only the end, names of objects, and what stands beside a widget or a chart that is drawn. */
function isSettled(output: Output): boolean {
  if (output.kind === "stream" && overwrites.test(output.text)) return true;
  if (output.kind !== "data") return output.kind === "error" && overwrites.test(output.traceback.join("\n"));
  const text = toPlain(output);
  return Object.keys(output.data).some((type) => drawn.test(type)) || isHandle(text) || isReprNoise(text);
}

/** The words of an output that has no HTML, without what they say to a terminal. */
export function toPlain(output: Output): string {
  if (output.kind === "error") return output.traceback.join("\n").replace(sequences, "");
  if (output.kind === "stream") return output.text.replace(sequences, "");
  const { "text/plain": text, "text/html": html } = output.data;
  return typeof text === "string" && typeof html !== "string" ? text : "";
}

/** Also prose, which nbconvert prints like that of a cell. */
function toShown(output: Output): string {
  const text = output.kind === "data" ? output.data["text/markdown"] : undefined;
  return typeof text === "string" ? text : toPlain(output);
}
