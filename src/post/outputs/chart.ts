/**
 * Charts as data. One that is whole in itself is drawn by its own library when a reader comes to it (`src/charts`), over its picture where
 * the bundle has one; until then, and without scripts, the picture or a quiet frame stands there. One that needs the network is not drawn.
 */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import type { PostWords } from "../../words/post.ts";
import { toQuietSpec } from "./chart-quiet.ts";
import { type ChartLibrary, findAddress, toHeight } from "./chart-spec.ts";
import { image, svg } from "./image.ts";
import { toFold } from "./json.ts";
import { toOutput } from "./output.ts";
import type { OutputRequest, Renderer } from "./request.ts";

const libraries: readonly (readonly [RegExp, ChartLibrary])[] = [
  [/^application\/vnd\.vegalite\.v\d[\w.]*\+json$/, "Vega-Lite"],
  [/^application\/vnd\.vega\.v[3-9][\w.]*\+json$/, "Vega"],
  [/^application\/vnd\.plotly\.v1\+json$/, "Plotly"],
];

const others: readonly (readonly [RegExp, string])[] = [
  ...libraries,
  [/^application\/vnd\.vega\.v[12]\b/, "Vega"],
  [/^application\/plot\+json$/, "plot"],
];

/** First of all renderers: a chart that can be drawn. */
export const drawnChart: Renderer = {
  types: libraries.map(([pattern]) => pattern),
  becomes:
    "the chart, drawn by its own library when it comes into view, over its picture or a quiet frame; one whose data are elsewhere, or that is a map, is not drawn",
  render(value, request, type) {
    const library = libraries.find(([pattern]) => pattern.test(type))?.[1];
    const spec = readSpec(value);
    if (library === undefined || spec === undefined || findAddress(library, spec) !== undefined)
      return undefined;
    const { draft, reading } = request;
    const bytes = new TextEncoder().encode(JSON.stringify(toQuietSpec(library, spec)));
    const { name } = draft.assets.add(bytes, "json");
    const twin = findTwin(request);
    const kinds = twin === undefined ? ["output-chart"] : ["output-image", "output-chart"];
    const said = reading.options.alt ?? findDescription(spec);
    const figure = h("figure", {
      className: ["output", ...kinds],
      "data-chart": library,
      "data-spec": `${draft.context.base}_assets/${name}`,
      "aria-label": twin === undefined ? said : undefined,
      "data-fault": draft.words.chartFailed,
      style: twin === undefined ? `--chart-height: ${toHeight(library, spec)}px` : undefined,
    });
    figure.children = twin === undefined ? toQuietFrame(library, spec, draft.words) : [...twin];
    return [figure];
  },
};

/** Where a chart stands in the order when it cannot be drawn: behind its pictures. */
export const chart: Renderer = {
  types: others.map(([pattern]) => pattern),
  becomes: "a sentence that says why it is not drawn, with the data folded",
  render(value, { draft: { words } }, type) {
    const spec = readSpec(value);
    // A specification is an object; its address alone (it happens) draws nothing.
    if (spec === undefined) return undefined;
    const library = libraries.find(([pattern]) => pattern.test(type))?.[1];
    const name = others.find(([pattern]) => pattern.test(type))?.[1] ?? "chart";
    const address = library === undefined ? undefined : findAddress(library, spec);
    const why = address === undefined ? "" : ` ${words.chartNeeds(address)}`;
    return [toOutput("note", [h("p", `${words.chart(name)}${why}`), toFold(words.drawnFrom, value)])];
  },
};

/** Some kernels store the JSON as text. */
function readSpec(value: JsonValue): JsonObject | undefined {
  if (typeof value !== "string") return isJsonObject(value) ? value : undefined;
  try {
    const parsed: JsonValue = JSON.parse(value);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The picture that the kernel stored of it. */
function findTwin(request: OutputRequest): readonly ElementContent[] | undefined {
  for (const { types, render } of [svg, image]) {
    for (const type of types) {
      const value = typeof type === "string" ? request.bundle[type] : undefined;
      const [figure] = (value === undefined ? undefined : render(value, request, String(type))) ?? [];
      if (figure?.type === "element") return figure.children;
    }
  }
  return undefined;
}

function toQuietFrame(library: ChartLibrary, spec: JsonObject, words: PostWords): ElementContent[] {
  return [h("p", { className: ["chart-empty"] }, words.chartWaits(library)), toFold(words.drawnFrom, spec)];
}

function findDescription({ description, title, layout }: JsonObject): string | undefined {
  const named = isJsonObject(layout) ? layout["title"] : title;
  const words = [description, named, isJsonObject(named) ? named["text"] : undefined];
  return words.find((text): text is string => typeof text === "string" && text.trim() !== "");
}
