/** text/plain, the last resort of every bundle. */

import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";
import { toPre } from "./terminal.ts";

export const text: Renderer = {
  types: ["text/plain"],
  becomes: "the text of a terminal with its colours; names of objects, nothing",
  render(value) {
    if (typeof value !== "string") return undefined;
    if (isHandle(value)) return [];
    const pre = toPre(value);
    return pre === undefined ? [] : [toOutput("text", [pre])];
  },
};

/** Python's name for something displayed whose content stands beside it or was never stored: it says nothing by itself. */
export function isHandle(value: string): boolean {
  return /^<(?:IPython\.(?:(?:core|lib)\.)?display\.\w+ (?:object|at 0x[\da-f]+)|Figure size \S+ with 0 Axes)>$/.test(
    value.trim(),
  );
}

/** Python's name for an object that the picture beside it shows: `<Figure size 640x480 with 1 Axes>`, `[<matplotlib.lines.Line2D at 0x…>]`. */
export function isReprNoise(value: string): boolean {
  const trimmed = value.trim();
  return (
    /^[[(]*<(?:matplotlib|mpl_toolkits|seaborn|pandas\.plotting|Figure|Axes|Axes3D|AxesSubplot|BarContainer|PIL\.|IPython\.core\.display)[\s\S]*>[\])]*$/.test(
      trimmed,
    ) ||
    /^(?:Text|AxesImage|Axes)\([^\n]*\)$/.test(trimmed) ||
    /^(?:\(array\(|array\(\[)[\s\S]*(?:<(?:matplotlib|BarContainer|a list of \d+|AxesSubplot|Axes)[\s\S]*>)[\s\S]*$/.test(
      trimmed,
    )
  );
}
