/** Which cells are live: by magic in a notebook of any kernel, by the author's word in one of JavaScript or TypeScript. */
import type { CellReading } from "../../dialects/cell.ts";
import type { FrontMatter } from "../../dialects/options.ts";
import type { LiveCell } from "../../live/live.ts";
import type { Notebook } from "../../notebook/notebook.ts";

type LiveLanguage = LiveCell["language"];

const magics: Readonly<Record<string, LiveLanguage>> = {
  javascript: "javascript",
  js: "javascript",
  typescript: "typescript",
  ts: "typescript",
};

/** Whether the cells were written for a kernel of their own language, where names may be given anew from cell to cell. */
export function isRepl({ language }: Notebook): boolean {
  return language === "javascript" || language === "typescript";
}

/** The language of a live cell, or undefined where the cell is not live. */
export function findLiveLanguage(
  { magic, language, options }: CellReading,
  notebook: Notebook,
  frontMatter: FrontMatter,
): LiveLanguage | undefined {
  if (magic !== undefined) {
    return options.live === false || !Object.hasOwn(magics, magic) ? undefined : magics[magic];
  }
  const isLive = options.live ?? frontMatter.live;
  const own = language === "javascript" || language === "typescript" ? language : undefined;
  return isLive && isRepl(notebook) ? own : undefined;
}
