/** The code of a cell, open or folded. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { CellReading } from "../../dialects/cell.ts";
import type { PostWords } from "../../words/post.ts";
import { type CodeForm, toCode } from "../code/block.ts";

export type Listing = Pick<CodeForm, "id" | "caption">;

/** Undefined where there is no code to show, or the author does not want it shown. */
export function toCellSource(
  { options, source, language }: CellReading,
  words: PostWords,
  listing?: Listing,
): Element | undefined {
  const shown = source.replace(/^(?:[ \t]*\n)+|\s+$/g, "");
  if (!options.echo || shown === "") return undefined;
  const { filename, markedLines: marked, numberedLines: numbered, wrapsCode: wraps } = options;
  const code = toCode(shown, language, { filename, marked, numbered, wraps, ...listing });
  if (options.foldCode === "none") return code;
  const fold = h("details", { className: ["code-fold"], open: options.foldCode === "open" });
  fold.children = [h("summary", options.foldSummary ?? words.showCode), code];
  return fold;
}
