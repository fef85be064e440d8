/** Attributes behind pictures, links, headings and `[words]`: sizes, names, and the few classes that mean something. */
import type { Heading, Image, Link, PhrasingContent } from "mdast";
import { type Attributes, readAttributes } from "../markdown/attributes.ts";
import { createElement, type Properties } from "./element.ts";

/** Classes of Pandoc's spans that HTML has an element for. */
export const spanClasses: Readonly<Record<string, string>> = {
  mark: "mark",
  underline: "u",
  ul: "u",
  smallcaps: "span",
  kbd: "kbd",
  small: "small",
};

/** Takes what stands in braces behind pictures, links and bracketed words. */
export function takeAttributes(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of children) {
    if (node.type !== "text") {
      out.push(node);
      continue;
    }
    let rest = node.value;
    const before = out.at(-1);
    if (before?.type === "image" || before?.type === "link") {
      const [whole = "", inner = ""] = /^\{([^{}]*)\}/.exec(rest) ?? [];
      const attributes = readAttributes(inner);
      if (attributes !== undefined) {
        apply(before, attributes);
        rest = rest.slice(whole.length);
      }
    }
    takeSpans(rest, out);
  }
  return out;
}

function takeSpans(text: string, out: PhrasingContent[]): void {
  let start = 0;
  for (const match of text.matchAll(/\[([^[\]]*)\]\{([^{}]*)\}/g)) {
    const attributes = readAttributes(match[2] ?? "");
    if (attributes === undefined) continue;
    push(out, text.slice(start, match.index));
    const className = attributes.classes.find((name) => Object.hasOwn(spanClasses, name));
    const tag = (className === undefined ? undefined : spanClasses[className]) ?? "span";
    const style = className === "smallcaps" ? { style: "font-variant: small-caps" } : {};
    const id = attributes.id === undefined ? {} : { id: attributes.id };
    out.push(createElement(tag, [{ type: "text", value: match[1] ?? "" }], { ...id, ...style }));
    start = match.index + match[0].length;
  }
  push(out, text.slice(start));
}

function push(out: PhrasingContent[], value: string): void {
  if (value !== "") out.push({ type: "text", value });
}

function apply(node: Image | Link, { id, values }: Attributes): void {
  const { width, height, "fig-alt": figAlt, alt, "fig-cap": caption } = values;
  const properties: Properties = {};
  if (id !== undefined) properties["id"] = id;
  if (node.type === "image") {
    if (width !== undefined) properties["width"] = width;
    if (height !== undefined) properties["height"] = height;
    if (caption !== undefined) node.title = caption;
    // The words in brackets are the caption where the picture has a text of its own for those who cannot see it.
    if (figAlt !== undefined || alt !== undefined) {
      if (node.alt) node.title ??= node.alt;
      node.alt = figAlt ?? alt ?? "";
    }
  }
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}

/** Takes `{#id .class}` off the end of a heading; its id, if it has one. */
export function takeHeadingAttributes(node: Heading): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== "text") return undefined;
  const [whole = "", inner = ""] = /\s*\{([^{}]*)\}\s*$/.exec(last.value) ?? [];
  const attributes = /^\s*-\s*$/.test(inner)
    ? { id: undefined, classes: ["unnumbered"] }
    : readAttributes(inner);
  if (attributes === undefined || (attributes.id === undefined && attributes.classes.length === 0))
    return undefined;
  last.value = last.value.slice(0, last.value.length - whole.length);
  const { id, classes } = attributes;
  const properties = {
    ...(id === undefined ? {} : { id }),
    ...(classes.length > 0 ? { className: [...classes] } : {}),
  };
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
  return id;
}
