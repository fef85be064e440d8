/** Captions of a cell's outputs: under a figure, under each of several, or one for all of them with lettered parts. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { toLetter } from "../references.ts";
import { renderInline } from "./markdown.ts";
import { isFigure } from "./pictures.ts";
import type { OutputRequest } from "./request.ts";

export interface Captioned {
  readonly nodes: readonly ElementContent[];
  /** What is said of all of them together. */
  readonly whole: string | undefined;
}

/** `isApart`: whether the nodes will stand side by side, so that none of them can carry the words for all. */
export function captionParts(
  nodes: readonly ElementContent[],
  request: OutputRequest,
  isApart: boolean,
): Captioned {
  const { caption, captions, subCaptions } = request.reading.options;
  const parts = findParts(nodes);
  const isLettered = subCaptions.length > 0 && parts.length > 0;
  if (isLettered || (captions.length > 1 && parts.length > 1)) {
    const words = isLettered
      ? parts.map((_, index) => `(${toLetter(index)}) ${subCaptions[index] ?? ""}`.trim())
      : captions;
    const captioned = new Map(
      parts.map((part, index) => [
        part,
        toCaptioned(part, words[index], isLettered ? index : undefined, request),
      ]),
    );
    return {
      nodes: nodes.map((node) => captioned.get(node) ?? node),
      whole: isLettered ? caption : undefined,
    };
  }
  const last = parts.at(-1);
  if (caption === undefined || last === undefined || !isFigure(last) || (isApart && parts.length > 1))
    return { nodes, whole: caption };
  return {
    nodes: nodes.map((node) => (node === last ? toCaptioned(last, caption, undefined, request) : node)),
    whole: undefined,
  };
}

/** The pictures; where there are none, whatever has a form of its own, such as a table. */
function findParts(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const figures = nodes.filter(isFigure);
  return figures.length > 0 ? figures : nodes.filter(isFormed);
}

function isFormed(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return (
    Array.isArray(className) && ["output-html", "output-markdown"].some((name) => className.includes(name))
  );
}

function toCaptioned(
  node: ElementContent,
  words: string | undefined,
  index: number | undefined,
  request: OutputRequest,
): Element {
  const figure = isFigure(node) ? node : h("figure", { className: ["output"] });
  if (!isFigure(node)) figure.children = [node];
  const { label } = request.reading.options;
  const id = index === undefined ? undefined : request.draft.ids.find(`${label}-${index + 1}`);
  if (id !== undefined && label !== undefined) figure.properties["id"] = id;
  if (words === undefined || words === "") return figure;
  const figcaption = h("figcaption");
  figcaption.children = renderInline(words, request);
  if (request.reading.options.captionAbove) figure.children.unshift(figcaption);
  else figure.children.push(figcaption);
  return figure;
}
