/** text/html: parsed, cleaned, printed again. */
import type { ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { cleanHtml } from "../html/clean.ts";
import { toClean } from "../stash.ts";
import { keepImages } from "../steps/images.ts";
import { resolveLinks } from "../steps/links.ts";
import { toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";

export const html: Renderer = {
  types: ["text/html"],
  render(value, request) {
    if (typeof value !== "string") return undefined;
    if (value.trim() === "") return [];
    const hasPicture = Object.keys(request.bundle).some((type) => type.startsWith("image/"));
    if (hasPicture && /<(?:script|iframe)[\s>]/i.test(value)) return undefined;
    const children = toSafeOutput(fromHtml(toClean(value), { fragment: true }), request);
    return isVisible(children) ? [toOutput("html", children)] : undefined;
  },
};

/** A foreign tree → nodes fit for an output: cleaned, pictures kept, links resolved, headings below those of the page. */
export function toSafeOutput(tree: Root, { draft, cell }: OutputRequest): ElementContent[] {
  const place = { cell: cell.index };
  const clean = cleanHtml(tree, draft, { place, scope: `cell-${cell.index}-` });
  visit(clean, (node) => {
    delete node.position;
    if (node.type !== "element" || !/^h[1-6]$/.test(node.tagName)) return;
    node.tagName = `h${Math.min(6, Number(node.tagName.slice(1)) + 2)}`;
  });
  keepImages(clean, draft, () => place);
  resolveLinks(clean, draft, () => place);
  return clean.children.flatMap((node) => (node.type === "doctype" ? [] : [node]));
}

function isVisible(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === "text") return node.value.trim() !== "";
    if (node.type !== "element") return node.type === "raw";
    return ["img", "svg", "hr", "progress", "meter"].includes(node.tagName) || isVisible(node.children);
  });
}
