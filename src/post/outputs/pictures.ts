/** Alternative texts of a cell's pictures, once all its outputs are there, and what else is said of pictures alone. */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { toString as toPlainText } from "mdast-util-to-string";
import type { Output } from "../../notebook/notebook.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { toSafeOutput } from "./html.ts";
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
  const { alt, alts, caption, captions, subCaptions, renderings, link } = reading.options;
  const figures = nodes.filter(isFigure);
  const twin = isLive ? findTwin(outputs) : undefined;
  figures.forEach((figure, index) => {
    const nameless = toNamed(figure).filter((node) => typeof node.properties[findNaming(node)] !== "string");
    const theme = renderings[index];
    if (theme !== undefined && renderings.length > 1) addClass(figure, `only-${theme}`);
    if (link !== undefined) toLinked(figure, link, request);
    if (nameless.length === 0) return;
    const own = alts[index] ?? (alt === undefined ? subCaptions[index] || captions[index] : undefined);
    const said = own ?? alt ?? twin ?? caption;
    const words = said === undefined || said === alt || said === twin ? said : toPlain(said);
    if (words === undefined)
      draft.report("image-no-alt", { cell: cell.index }, { name: "among the outputs" });
    const isCounted = own === undefined && figures.length > 1 && renderings.length < 2;
    const count = isCounted ? ` (${index + 1} of ${figures.length})` : "";
    for (const node of nameless)
      node.properties[findNaming(node)] = `${words ?? draft.words.outputOfCell(cell.index)}${count}`;
  });
}

function addClass(figure: Element, name: string): void {
  const { className } = figure.properties;
  figure.properties["className"] = [...(Array.isArray(className) ? className : []), name];
}

/** The picture leads where the author says, by the way of all links. */
function toLinked(figure: Element, href: string, request: OutputRequest): void {
  const [picture, ...others] = figure.children;
  if (picture?.type !== "element" || picture.tagName !== "img") return;
  const tree: Root = { type: "root", children: [h("a", { href })] };
  const [link] = toSafeOutput(tree, request);
  if (link?.type !== "element" || link.properties["href"] === undefined) return;
  link.children = [picture];
  figure.children = [link, ...others];
}

/** What carries the words: the picture, or the drawings of it for several widths, or the figure itself where a script will draw. */
function toNamed(figure: Element): Element[] {
  const [first, ...others] = figure.children.filter((child) => child.type === "element");
  if (first === undefined) return [];
  if (first.tagName === "svg") return [first, ...others.filter(({ tagName }) => tagName === "svg")];
  return [first.tagName === "img" ? first : figure];
}

/** The property that says what a picture shows. */
function findNaming({ tagName }: Element): "alt" | "ariaLabel" {
  return tagName === "img" ? "alt" : "ariaLabel";
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
