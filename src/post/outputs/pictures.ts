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
    const picture = toNamed(figure);
    const name = picture?.tagName === "img" ? "alt" : "ariaLabel";
    const theme = renderings[index];
    if (theme !== undefined && renderings.length > 1) addClass(figure, `only-${theme}`);
    if (link !== undefined) toLinked(figure, link, request);
    if (picture === undefined || typeof picture.properties[name] === "string") return;
    const own = alts[index] ?? (alt === undefined ? subCaptions[index] || captions[index] : undefined);
    const said = own ?? alt ?? twin ?? caption;
    const words = said === undefined || said === alt || said === twin ? said : toPlain(said);
    if (words === undefined)
      draft.report("image-no-alt", { cell: cell.index }, { name: "among the outputs" });
    const isCounted = own === undefined && figures.length > 1 && renderings.length < 2;
    const count = isCounted ? ` (${index + 1} of ${figures.length})` : "";
    picture.properties[name] = `${words ?? draft.words.outputOfCell(cell.index)}${count}`;
    // The same drawing for another width.
    for (const other of figure.children) {
      if (picture.tagName === "svg" && other.type === "element" && other.tagName === "svg")
        other.properties[name] = picture.properties[name];
    }
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
