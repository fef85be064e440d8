/** An SVG file is shown by `<img>`, where nothing in it runs; opened by itself it would, so what could run is taken out. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";

const suspicious =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener|set|animate\w*)[\s>/]|<!(?:ENTITY|ATTLIST)|\bon[a-z]+\s*=|<\?xml-stylesheet|javascript:|xmlns:[\w.-]+\s*=\s*["'][^"']*xhtml/i;
const foreignAddress = /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|gif|webp))[^\s"'>]/i;
/** Stand for signs that HTML allows in attributes and XML does not; no text holds these noncharacters. */
const less = "\uFDD2";
const and = "\uFDD3";
const refused = new Set([
  "script",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "handler",
  "listener",
  "set",
  "animate",
  "animatemotion",
  "animatetransform",
]);

/**
 * The same text where nothing in it looks active and a parser of XML takes it; else a copy without scripts, handlers, links and outside
 * addresses. Kernels write drawings to be parsed as a part of HTML, which forgives what makes a file of its own unreadable.
 */
export function toQuietSvg(text: string): string {
  const bare = text.replace(/^\uFEFF/, "");
  if (!suspicious.test(bare) && !foreignAddress.test(bare) && isXml(bare)) return bare;
  const tree = fromHtml(bare, { fragment: true, space: "svg" });
  visit(tree, "element", (node, index, parent) => {
    if (isRefused(node.tagName) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    quiet(node);
    return undefined;
  });
  const svg = findSvg(tree);
  if (svg === undefined) return '<svg xmlns="http://www.w3.org/2000/svg"/>';
  svg.properties["xmlns"] = "http://www.w3.org/2000/svg";
  visit(svg, "element", ({ tagName, properties, children }) => {
    if (properties["xLinkHref"] !== undefined) svg.properties["xmlnsXLink"] = "http://www.w3.org/1999/xlink";
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === "string") properties[name] = toHeld(value);
    }
    // What a sheet says is printed as it is.
    for (const child of tagName === "style" ? children : []) {
      if (child.type === "text") child.value = toHeld(child.value);
    }
  });
  return toHtml(svg, { space: "svg", closeEmptyElements: true })
    .replaceAll(less, "&lt;")
    .replaceAll(and, "&amp;");
}

function toHeld(text: string): string {
  return text.replaceAll("<", less).replaceAll("&", and);
}

/** The usual faults: no namespace, values without quotes, HTML's entities, a prefix that nothing explains. */
function isXml(text: string): boolean {
  const [root = ""] = /<(?:[\w.-]+:)?svg\b[^>]*>/.exec(text) ?? [];
  const unquoted = /<[A-Za-z][^<>]*?\s[\w:.-]+\s*=\s*[^"\s<>]/;
  return (
    /\sxmlns(?::[\w.-]+)?\s*=/.test(root) &&
    !unquoted.test(text.replace(/"[^"]*"|'[^']*'/g, '""')) &&
    !/&(?!(?:amp|lt|gt|quot|apos);|#)/.test(text) &&
    (!/\sxlink:/.test(text) || /\sxmlns:xlink\s*=/.test(text))
  );
}

/** A prefix may stand for any namespace, HTML's too: what has one is only ever a note of a drawing program. */
function isRefused(tagName: string): boolean {
  return tagName.includes(":") || refused.has(tagName.toLowerCase());
}

function quiet(node: Element): void {
  for (const [name, value] of Object.entries(node.properties)) {
    const address = /href$|^src$/i.test(name) ? String(value).trim() : undefined;
    const outside = address !== undefined && !/^(?:#|data:image\/(?:png|jpeg|gif|webp))/i.test(address);
    const prefix = /^xmlns.+/i.test(name) ? !/^xmlns:?xlink$/i.test(name) : /^(?!xml:)[\w.-]+:/.test(name);
    if (/^(?:[\w.-]+:)?on/i.test(name) || outside || prefix) delete node.properties[name];
  }
}

function findSvg(tree: Root): Element | undefined {
  let found: Element | undefined;
  visit(tree, "element", (node) => {
    if (node.tagName === "svg") found ??= node;
  });
  return found;
}
