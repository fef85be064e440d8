/** What is put in other words before the allow-list is applied: old presentation elements, and frames as links. */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { SKIP, type VisitorResult, visit } from "unist-util-visit";
import { mathTags, svgTags } from "./policy.ts";

const framed = new Set(["iframe", "embed", "video", "audio"]);
const lost = new Set([
  "script",
  "form",
  "object",
  "applet",
  "button",
  "select",
  "textarea",
  "xmp",
  "plaintext",
  "canvas",
]);
const svgOnly = new Set(svgTags);
const mathOnly = new Set(mathTags);

/** `onDrop` hears the name of each element that cannot be kept in any form. */
export function rewriteHtml(tree: Root, onDrop: (tag: string) => void): void {
  visit(tree, "element", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const replace = (...nodes: ElementContent[]) => {
      parent.children.splice(index, 1, ...nodes);
      return [SKIP, index + nodes.length] satisfies VisitorResult;
    };
    const { tagName } = node;
    if (tagName === "center") node.tagName = "div";
    if (tagName === "center") addStyle(node, "text-align: center");
    if (tagName === "font") node.tagName = "span";
    if (tagName === "font" && node.properties["color"]) addStyle(node, `color: ${node.properties["color"]}`);
    if (lost.has(tagName)) onDrop(tagName);
    if (framed.has(tagName) && !isKept(node)) return replace(...toLink(node, onDrop));
    if (tagName === "input" && !isTask(node, parent)) return replace();
    if (tagName === "svg") keepOnly(node, svgOnly);
    if (tagName === "math") keepOnly(node, mathOnly);
    return undefined;
  });
}

/** A frame or player of another site becomes a link to it: nothing is asked of that site before the reader does. */
function toLink(node: Element, onDrop: (tag: string) => void): ElementContent[] {
  const source = node.properties["src"] ?? node.children.flatMap(findSource)[0];
  const address = typeof source === "string" && source.startsWith("//") ? `https:${source}` : String(source);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    onDrop(node.tagName);
    return [];
  }
  return [h("a", { href: address, className: ["embed-link"] }, `Open ${new URL(address).host}`)];
}

/** A player of a file that was made a file of the post before. */
function isKept({ tagName, properties }: Element): boolean {
  const isPlayer = tagName === "audio" || tagName === "video";
  return isPlayer && /^\/(?:[^:]*\/)?_assets\/[0-9a-f]{16}\.\w+$/.test(String(properties["src"]));
}

function findSource(node: ElementContent): string[] {
  const source = node.type === "element" && node.tagName === "source" ? node.properties["src"] : undefined;
  return typeof source === "string" ? [source] : [];
}

function isTask(node: Element, parent: Element | Root): boolean {
  const isItem = parent.type === "element" && (parent.tagName === "li" || parent.tagName === "p");
  return isItem && node.properties["type"] === "checkbox" && node.properties["disabled"] === true;
}

function addStyle(node: Element, declaration: string): void {
  const style = node.properties["style"];
  node.properties["style"] = typeof style === "string" ? `${declaration}; ${style}` : declaration;
}

/** Inside drawings and formulas stand only their own elements: no way back into HTML, no outside references. */
function keepOnly(node: Element, allowed: ReadonlySet<string>): void {
  node.children = node.children.filter((child) => child.type === "text" || isAllowed(child, allowed));
  for (const [name, value] of Object.entries(node.properties)) {
    if (/url\s*\(/i.test(String(value)) || /[<>]/.test(String(value))) delete node.properties[name];
  }
  for (const child of node.children) if (child.type === "element") keepOnly(child, allowed);
}

function isAllowed(node: ElementContent, allowed: ReadonlySet<string>): boolean {
  return (
    node.type === "element" && allowed.has(node.tagName) && node.tagName !== "svg" && node.tagName !== "math"
  );
}
