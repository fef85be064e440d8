/** The frame that every output stands in. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** `<div class="output output-KIND">…</div>` */
export function toOutput(kind: string, children: readonly ElementContent[]): Element {
  const output = h("div", { className: ["output", `output-${kind}`] });
  output.children = [...children];
  return output;
}

/** A sentence in place of what a static page cannot show. */
export function toNote(sentence: string): Element {
  return toOutput("note", [h("p", sentence)]);
}
