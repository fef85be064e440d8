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
  const isKernel = notebook.language === "javascript" || notebook.language === "typescript";
  return isLive && isKernel ? own : undefined;
}
