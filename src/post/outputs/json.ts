/** Data that a program reads: folded, complete, readable without a script. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { JsonValue } from "../../notebook/notebook.ts";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

export const json: Renderer = {
  types: ["application/json", "application/geo+json", /\+json$/],
  becomes: "the data, folded",
  render: renderJson,
};

/** The same before plain text, where that is no more than the name of the object. */
export const bareJson: Renderer = {
  types: ["application/json", "application/geo+json"],
  becomes: "the data, folded; where plain text says more than a name, that text",
  render(value, { bundle: { "text/plain": text } }) {
    const says = typeof text === "string" && text.trim() !== "" && !/^\s*<[\s\S]*>\s*$/.test(text);
    return says ? undefined : renderJson(value);
  },
};

/** Every kind of text that has no way of its own: sequences, records, sources of drawings. */
export const otherText: Renderer = {
  types: [/^(?!(?:text\/html|image\/|audio\/|video\/|application\/(?:javascript|pdf|octet-stream)))/],
  becomes: "text as it is",
  render: (value, _request, type) =>
    typeof value === "string" && value.trim() !== ""
      ? [toOutput("text", [h("pre", { tabIndex: 0, title: type }, value.replace(/\s+$/, ""))])]
      : undefined,
};

/** Kernels store JSON as text too: it is parsed before it is printed. */
export function toFold(summary: string, value: JsonValue): Element {
  const text = JSON.stringify(toParsed(value), undefined, 2);
  return h("details", h("summary", summary), h("pre", { tabIndex: 0 }, text));
}

function toParsed(value: JsonValue): JsonValue {
  if (typeof value !== "string") return value;
  try {
    const parsed: JsonValue = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}

function renderJson(value: JsonValue): ElementContent[] {
  return [toOutput("json", [toFold("JSON", value)])];
}
