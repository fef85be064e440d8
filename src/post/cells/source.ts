/** The code of a cell, open or folded. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { CellReading } from "../../dialects/cell.ts";
import { toCode } from "../code/block.ts";
import type { PostWords } from "../words.ts";

/** Undefined where there is no code to show, or the author does not want it shown. */
export function toCellSource(
  { options, source, language }: CellReading,
  words: PostWords,
): Element | undefined {
  const shown = source.replace(/^(?:[ \t]*\n)+|\s+$/g, "");
  if (!options.echo || shown === "") return undefined;
  const { filename, markedLines: marked } = options;
  const code = toCode(shown, language, { filename, marked });
  if (options.foldCode === "none") return code;
  const fold = h("details", { className: ["code-fold"], open: options.foldCode === "open" });
  fold.children = [h("summary", options.foldSummary ?? words.showCode), code];
  return fold;
}
