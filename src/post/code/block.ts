/** A block of code as it stands on the page. */
import type { Element } from "hast";
import { h } from "hastscript";
import { highlight } from "./highlight.ts";
import { findLanguage } from "./languages.ts";

export interface CodeForm {
  /** Name of the file, said above the code. */
  readonly filename?: string | undefined;
  /** Lines to look at, from 1. */
  readonly marked?: readonly number[];
}

export function toCode(source: string, language: string, { filename, marked = [] }: CodeForm = {}): Element {
  const block = h("div", { className: ["code"], "data-language": findLanguage(language) ?? "text" });
  const name = filename === undefined ? [] : [h("p", { className: ["code-name"] }, filename)];
  block.children = [...name, { type: "raw", value: highlight(source, language, marked) }];
  return block;
}
