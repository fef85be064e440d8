/** A block of code as it stands on the page. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { highlight } from "./highlight.ts";
import { findLanguage } from "./languages.ts";

export interface CodeForm {
  readonly id?: string | undefined;
  /** Says what the code is, where it is numbered as a listing. */
  readonly caption?: readonly ElementContent[] | undefined;
  /** Name of the file, said above the code. */
  readonly filename?: string | undefined;
  /** Lines to look at, from 1. */
  readonly marked?: readonly number[];
  /** Whether a number stands before each line, and which before the first. */
  readonly numbered?: boolean;
  readonly firstNumber?: number | undefined;
  /** Whether long lines break. */
  readonly wraps?: boolean;
}

export function toCode(source: string, language: string, form: CodeForm = {}): Element {
  const { id, caption, filename, marked = [], numbered = false, firstNumber, wraps = false } = form;
  const block = h("div", {
    className: ["code", ...(numbered ? ["code-numbered"] : []), ...(wraps ? ["code-wraps"] : [])],
    id,
    "data-language": findLanguage(language) ?? "text",
    style: numbered && firstNumber !== undefined ? `--first: ${firstNumber - 1}` : undefined,
  });
  const title = caption === undefined ? [] : [h("p", { className: ["code-caption"] }, [...caption])];
  const name = filename === undefined ? [] : [h("p", { className: ["code-name"] }, filename)];
  block.children = [
    ...title,
    ...name,
    { type: "raw", value: highlight(source, language, { marked, numbered }) },
  ];
  return block;
}
