/** application/vdom.v1+json: elements as data. They go through the same door as any HTML of a notebook. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { isJsonList, isJsonObject } from "../../notebook/fields.ts";
import type { JsonObject, JsonValue } from "../../notebook/notebook.ts";
import { toSafeOutput } from "./html.ts";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

const deepest = 100;

export const vdom: Renderer = {
  types: ["application/vdom.v1+json"],
  becomes: "HTML, cleaned",
  render(value, request) {
    const children = toNodes(value, 0);
    if (children.length === 0) return undefined;
    return [toOutput("html", toSafeOutput({ type: "root", children }, request))];
  },
};

function toNodes(value: JsonValue | undefined, depth: number): ElementContent[] {
  if (typeof value === "string" || typeof value === "number") return [{ type: "text", value: String(value) }];
  if (isJsonList(value)) return value.flatMap((child) => toNodes(child, depth));
  if (!isJsonObject(value) || depth > deepest) return [];
  const { tagName, attributes, children } = value;
  if (typeof tagName !== "string" || !/^[A-Za-z][\w-]*$/.test(tagName)) return [];
  const element = h(tagName.toLowerCase(), toProperties(isJsonObject(attributes) ? attributes : {}));
  element.children = toNodes(children, depth + 1);
  return [element];
}

function toProperties(attributes: JsonObject): Record<string, string> {
  const { style, ...others } = attributes;
  const plain = Object.entries(others).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
  );
  const declarations = isJsonObject(style)
    ? Object.entries(style).map(([name, value]) => `${toCssName(name)}: ${String(value)}`)
    : [];
  return {
    ...Object.fromEntries(plain),
    ...(declarations.length > 0 ? { style: declarations.join("; ") } : {}),
  };
}

function toCssName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
