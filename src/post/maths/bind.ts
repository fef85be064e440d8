/**
 * Keeps a short formula on the line of the punctuation that touches it. Browsers break lines on both sides of a formula, which is a
 * box to them: "between −1 and 1" and, on the next line, ", the ball".
 */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { phrasingTags } from "../html/policy.ts";

/** Characters of a formula that has room in any column, and so need not be broken itself. */
const longest = 16;
const opening = /[\p{Ps}\p{Pi}"'¿¡]+$/u;
/** Closing punctuation, after a suffix at most: "n-th", "x's". */
const closing = /^(?:[-‑'’]?[a-z]{1,2}(?![\p{L}\p{N}]))?[\p{Pe}\p{Pf}\p{Po}"']*/u;

/** The nodes of one parent, with each short formula in one span with what touches it. */
export function bindFormulas(nodes: readonly ElementContent[]): ElementContent[] {
  const texts = nodes.map((node) => (node.type === "text" ? node.value : ""));
  const bound = nodes.map((node, index) => {
    if (!isShort(node)) return node;
    const before = texts[index - 1] ?? "";
    const after = texts[index + 1] ?? "";
    const [opener = ""] = opening.exec(before) ?? [];
    const [closer = ""] = closing.exec(after) ?? [];
    if (opener === "" && closer === "") return node;
    texts[index - 1] = before.slice(0, before.length - opener.length);
    texts[index + 1] = after.slice(closer.length);
    return {
      ...h("span", { className: ["math-bound"] }),
      children: [...toText(opener), node, ...toText(closer)],
    };
  });
  return bound.flatMap((node, index) => (node.type === "text" ? toText(texts[index]) : [node]));
}

/** A formula within a line, as KaTeX writes it, by itself or alone in a link or in emphasis, and short to read. */
function isShort(node: ElementContent): boolean {
  if (node.type === "element") {
    const [only, ...others] = node.children;
    return phrasingTags.includes(node.tagName) && only !== undefined && others.length === 0 && isShort(only);
  }
  if (node.type !== "raw" || !node.value.startsWith('<span class="katex">')) return false;
  const [, shown = ""] = node.value.split('<span class="katex-html"');
  return shown.replace(/^[^>]*>|<[^>]*>|&\w+;/g, "").length <= longest;
}

function toText(value = ""): ElementContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}
