/** Charts that a library of the browser draws: where the bundle has no picture of them, what they are made of. */
import { h } from "hastscript";
import { toFold } from "./json.ts";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

const libraries: readonly (readonly [RegExp, string])[] = [
  [/^application\/vnd\.vegalite\./, "Vega-Lite"],
  [/^application\/vnd\.vega\./, "Vega"],
  [/^application\/vnd\.plotly\./, "Plotly"],
  [/^application\/plot\+json$/, "plot"],
];

export const chart: Renderer = {
  types: libraries.map(([pattern]) => pattern),
  render(value, { draft: { words } }, type) {
    // A specification is an object; its address alone (it happens) draws nothing.
    if (typeof value !== "object" || value === null) return undefined;
    const library = libraries.find(([pattern]) => pattern.test(type))?.[1] ?? "chart";
    return [toOutput("note", [h("p", words.chart(library)), toFold(words.drawnFrom, value)])];
  },
};
