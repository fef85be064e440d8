/** A block of code as it stands on the page. */
import type { Element } from "hast";
import { h } from "hastscript";
import { highlight } from "./highlight.ts";
import { findLanguage } from "./languages.ts";

export function toCode(source: string, language: string): Element {
  const block = h("div", { className: ["code"], "data-language": findLanguage(language) ?? "text" });
  block.children = [{ type: "raw", value: highlight(source, language) }];
  return block;
}
