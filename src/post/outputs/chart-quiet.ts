/** A chart's specification without what a library would make of it beyond the chart: attributes of controls, styles in labels. */
import { isJsonList, isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import type { ChartLibrary } from "./chart-spec.ts";

export function toQuietSpec(library: ChartLibrary, spec: JsonObject): JsonObject {
  const quiet = library === "Plotly" ? mapTexts(spec, toQuietText) : quietBindings(spec);
  return isJsonObject(quiet) ? quiet : {};
}

const inputs = new Set(
  "checkbox color date datetime-local month number radio range search select text time week".split(" "),
);
/** What Vega makes an attribute of the control, or reads itself; of anything else but handlers it would make one too, addresses among them. */
const attributes = new Set("debounce input labels max min name options placeholder step value".split(" "));

/** Vega's `bind`, wherever it stands but in data: controls of known kinds, in the chart's own place. */
function quietBindings(value: JsonValue): JsonValue {
  if (isJsonList(value)) return value.map(quietBindings);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === "values" || key === "datasets") return [[key, inner]];
      if (key !== "bind") return [[key, quietBindings(inner)]];
      const bind = toQuietBind(inner);
      return bind === undefined ? [] : [[key, bind]];
    }),
  );
}

function toQuietBind(bind: JsonValue): JsonValue | undefined {
  if (!isJsonObject(bind)) return typeof bind === "string" ? bind : undefined;
  const { input, element } = bind;
  if (input !== undefined) {
    if (typeof input !== "string" || !inputs.has(input)) return undefined;
    return Object.fromEntries(Object.entries(bind).filter(([key]) => attributes.has(key)));
  }
  // An element of the page, by its selector, is none of the chart's.
  if (element !== undefined) return undefined;
  const parts = Object.entries(bind).flatMap(([key, inner]) => {
    const part = toQuietBind(inner);
    return part === undefined ? [] : [[key, part] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function mapTexts(value: JsonValue, toText: (text: string) => string): JsonValue {
  if (typeof value === "string") return toText(value);
  if (isJsonList(value)) return value.map((inner) => mapTexts(inner, toText));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, toText)]));
}

const style = /\bstyle\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/**
 * Plotly's labels know a few tags, whose styles it takes as they are: words, colours and lengths stay, what could load does not. A sign
 * that opens no whole tag, or one with a place for other text in it, is a sign.
 */
export function toQuietText(text: string): string {
  if (!/[<]|style/i.test(text)) return text;
  return text
    .replace(style, (whole, double?: string, single?: string) =>
      /^[\w\s:;#.,%-]*$/.test(double ?? single ?? "") ? whole : "",
    )
    .replace(/<(?:([^<>]*)>)?/g, (whole, inner?: string) =>
      inner === undefined || /%\{|[\\&]|\bstyle\s*=\s*[^"'\s]/i.test(inner) ? `&lt;${whole.slice(1)}` : whole,
    );
}
