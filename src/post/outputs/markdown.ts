/** text/markdown: the way of the prose, for a text that stands alone. Captions go the same way. */
import type { ElementContent, Root } from "hast";
import { raw } from "hast-util-raw";
import type { Draft } from "../draft.ts";
import { toHast } from "../markdown/hast.ts";
import { maskMath } from "../markdown/mask.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import { restoreSources } from "../markdown/source.ts";
import { highlightFences } from "../steps/code.ts";
import { restoreHeld } from "../steps/restore.ts";
import { toSafeOutput } from "./html.ts";
import { toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";

export const markdown: Renderer = {
  types: ["text/markdown"],
  becomes: "prose, with formulas and highlighted code",
  render(value, request) {
    if (typeof value !== "string") return undefined;
    if (value.trim() === "") return [];
    return [toOutput("markdown", renderMarkdown(value, request))];
  },
};

export function renderMarkdown(source: string, request: OutputRequest): ElementContent[] {
  const { draft } = request;
  const tree = {
    type: "root" as const,
    children: toSafeOutput(toTree(source, draft, request.cell.index), request),
  };
  highlightFences(tree, draft);
  restoreHeld(tree, draft);
  return tree.children;
}

/** One line of Markdown without its paragraph. */
export function renderInline(source: string, request: OutputRequest): ElementContent[] {
  const blocks = renderMarkdown(source, request).filter(
    (node) => node.type !== "text" || node.value.trim() !== "",
  );
  const [only, ...others] = blocks;
  return only?.type === "element" && only.tagName === "p" && others.length === 0 ? only.children : blocks;
}

function toTree(source: string, draft: Draft, cell: number): Root {
  const masked = maskMath(source, draft.stash, cell);
  for (const formula of masked.formulas) draft.maths.add(formula);
  const root = parseMarkdown(masked.text);
  restoreSources(root, draft.stash);
  const parsed = raw(toHast(root, draft));
  return parsed.type === "root" ? parsed : { type: "root", children: [] };
}
