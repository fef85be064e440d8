/** What a chart's specification says of itself: how high it will be, and whether it asks for something that is not in it. */
import { isJsonList, isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";

export type ChartLibrary = "Vega-Lite" | "Vega" | "Plotly";

/** Kinds of Plotly's traces that fetch their maps. */
const maps = /^(?:scattergeo|choropleth|(?:scatter|choropleth|density)map(?:box)?)$/;

/** The address that the chart would have to load, empty for a map or for data without a written address; undefined where it is whole. */
export function findAddress(library: ChartLibrary, spec: JsonObject): string | undefined {
  if (library !== "Plotly") return findData(spec, "");
  const { data, layout, frames } = spec;
  const isMap =
    isJsonList(data) && data.some((trace) => isJsonObject(trace) && maps.test(String(trace["type"])));
  return isMap ? "" : (findRemote(data) ?? findRemote(layout) ?? findRemote(frames));
}

/** Vega's `data: {url}` and `data: [{url}]`, wherever they stand. */
function findData(value: JsonValue | undefined, name: string): string | undefined {
  if (isJsonList(value)) return findFirst(value, (inner) => findData(inner, name));
  if (!isJsonObject(value)) return undefined;
  const { url } = value;
  if (name === "data" && url !== undefined) return typeof url === "string" ? url : "";
  return findFirst(Object.entries(value), ([key, inner]) =>
    // What stands in the values is data and no instruction.
    key === "values" || key === "datasets" ? undefined : findData(inner, key),
  );
}

/** Plotly's pictures behind and among the traces. */
function findRemote(value: JsonValue | undefined): string | undefined {
  if (isJsonList(value)) return findFirst(value, findRemote);
  if (!isJsonObject(value)) return undefined;
  return findFirst(Object.entries(value), ([key, inner]) =>
    /^(?:source|src|url|topojsonURL)$/.test(key) &&
    typeof inner === "string" &&
    !inner.startsWith("data:image/")
      ? inner
      : findRemote(inner),
  );
}

function findFirst<Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Height in pixels that the page keeps for the chart until it is drawn: the library's own default where the author gave none. */
export function toHeight(library: ChartLibrary, { layout, height }: JsonObject): number {
  const given = library === "Plotly" && isJsonObject(layout) ? layout["height"] : height;
  const isGiven = typeof given === "number" && given > 0 && given < 4000;
  if (library === "Plotly") return isGiven ? Math.round(given) : 450;
  // Axes and titles come on top of what Vega calls the height.
  return Math.round(isGiven ? given : 300) + 60;
}
