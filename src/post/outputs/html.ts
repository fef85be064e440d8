/** text/html: parsed, cleaned, printed again. */
import type { ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { cleanHtml } from "../html/clean.ts";
import { closeEmptyTags } from "../html/tags.ts";
import { toClean } from "../stash.ts";
import { keepImages } from "../steps/images.ts";
import { resolveLinks, toAdvice } from "../steps/links.ts";
import { typesetHtml } from "./html-maths.ts";
import { applySheets } from "./inline-sheet.ts";
import { keepMedia } from "./media.ts";
import { toNote, toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";
import { isLoader, isScripted, toPrelude, toScripted } from "./script.ts";
import { describeTables } from "./tables.ts";
import { isHandle } from "./text.ts";

export const html: Renderer = {
  types: ["text/html", "text/vnd.plotly.v1+html"],
  becomes:
    "HTML, cleaned: tables that scroll, pictures as files, no script; what lives by its script, a sentence and a button that runs it in a closed frame; nothing where it is empty",
  render(value, request) {
    if (typeof value !== "string") return undefined;
    if (value.trim() === "") return [];
    const scripted = isScripted(value);
    const hasPicture = Object.keys(request.bundle).some((type) => type.startsWith("image/"));
    if (hasPicture && (scripted || /<iframe[\s>]/i.test(value))) return undefined;
    if (scripted && isLoader(value)) return toPrelude(value, request);
    const children = toSafeOutput(fromHtml(closeEmptyTags(toClean(value)), { fragment: true }), request);
    if (isVisible(children))
      return isProgressOfLoading(children) ? [] : [toOutput("html", typesetHtml(children, request))];
    if (scripted) return toScripted(value, request);
    const framed = /<iframe\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(value)?.[1];
    if (framed !== undefined) return toFrameNote(framed, request);
    const text = request.bundle["text/plain"];
    return typeof text === "string" && !isHandle(text) ? undefined : [];
  },
};

/** A frame of a file beside the notebook, which is another page and not a part of this one. */
function toFrameNote(path: string, { draft, cell }: OutputRequest): ElementContent[] {
  draft.report("link-missing", { cell: cell.index }, { path, advice: toAdvice(path) });
  return [toNote(draft.words.frame(path))];
}

/** A foreign tree → nodes fit for an output: cleaned, pictures kept, links resolved, headings below those of the page. */
export function toSafeOutput(tree: Root, { draft, cell }: OutputRequest): ElementContent[] {
  const place = { cell: cell.index };
  applySheets(tree);
  keepMedia(tree, draft);
  const clean = cleanHtml(tree, draft, { place, scope: `cell-${cell.index}-` });
  visit(clean, (node) => {
    delete node.position;
    if (node.type !== "element" || !/^h[1-6]$/.test(node.tagName)) return;
    node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + 2)}`;
  });
  describeTables(clean);
  keepImages(clean, draft, () => place);
  resolveLinks(clean, draft, () => place);
  return clean.children.flatMap((node) => (node.type === "doctype" ? [] : [node]));
}

const seen = new Set(["img", "svg", "hr", "progress", "meter", "audio", "video"]);

function isVisible(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === "text") return node.value.trim() !== "";
    if (node.type !== "element") return node.type === "raw";
    return seen.has(node.tagName) || isVisible(node.children);
  });
}

/** What Bokeh writes while it loads, which is over. */
function isProgressOfLoading(nodes: readonly ElementContent[]): boolean {
  return /^\s*(?:Loading BokehJS \.\.\.|BokehJS [\d.]+ successfully loaded\.?)\s*$/.test(toWords(nodes));
}

function toWords(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === "text" ? node.value : node.type === "element" ? toWords(node.children) : "",
    )
    .join("");
}
