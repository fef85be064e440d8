/** The words of a cell's pictures, once all its outputs are there: alternative texts, and the caption under the last. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { toString as toPlainText } from "mdast-util-to-string";
import type { Output } from "../../notebook/notebook.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { renderInline } from "./markdown.ts";
import type { OutputRequest } from "./request.ts";
import { isReprNoise } from "./text.ts";

export interface PictureWords {
  /** Whether the caption belongs to a figure around the outputs. */
  readonly isLive: boolean;
}

export function describePictures(
  nodes: readonly ElementContent[],
  outputs: readonly Output[],
  request: OutputRequest,
  { isLive }: PictureWords,
): void {
  const { draft, cell, reading } = request;
  const { alt, caption } = reading.options;
  const figures = nodes.filter(isFigure);
  const twin = isLive ? findTwin(outputs) : undefined;
  figures.forEach((figure, index) => {
    const picture = toNamed(figure);
    const name = picture?.tagName === "img" ? "alt" : "ariaLabel";
    if (picture === undefined || typeof picture.properties[name] === "string") return;
    const words = alt ?? twin ?? (caption === undefined ? undefined : toPlain(caption));
    if (words === undefined)
      draft.report("image-no-alt", { cell: cell.index }, { name: "among the outputs" });
    const count = figures.length > 1 ? ` (${index + 1} of ${figures.length})` : "";
    picture.properties[name] = `${words ?? draft.words.outputOfCell(cell.index)}${count}`;
  });
  const last = figures.at(-1);
  if (last === undefined || caption === undefined || isLive) return;
  const figcaption = h("figcaption");
  figcaption.children = renderInline(caption, request);
  last.children.push(figcaption);
}

/** What carries the words: the picture or drawing in the figure, or the figure itself where a script will draw. */
function toNamed(figure: Element): Element | undefined {
  const [first] = figure.children;
  if (first?.type !== "element") return undefined;
  return first.tagName === "img" || first.tagName === "svg" ? first : figure;
}

export function isFigure(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "figure";
}

/** A live cell's stored text says what its picture shows. */
function findTwin(outputs: readonly Output[]): string | undefined {
  for (const output of outputs) {
    const text = output.kind === "data" ? output.data["text/plain"] : undefined;
    if (typeof text === "string" && text.trim() !== "" && text.length <= 500 && !isReprNoise(text))
      return text.trim();
  }
  return undefined;
}

/** A caption without its Markdown. */
function toPlain(caption: string): string {
  return toPlainText(parseMarkdown(caption), { includeHtml: false })
    .replace(/\$+([^$]*)\$+/g, "$1")
    .trim();
}
