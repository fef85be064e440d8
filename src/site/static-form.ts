/** A post's body as it must be where neither our styles, our scripts nor our address reach: in a feed. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

const addresses = ["href", "src", "poster", "cite"] as const;

/** Changes a tree in place: addresses become absolute, maths becomes MathML, what only works on the page goes. */
export function toStaticForm(tree: Root, page: string): Root {
  visit(tree, "element", (element, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (isOnlyForThePage(element)) {
      parent.children.splice(index, 1);
      return index;
    }
    const picture = findPicture(element);
    if (picture !== undefined) {
      const others = element.children.filter((child) => child.type !== "element" || child.tagName !== "svg");
      element.children = [picture, ...others];
    }
    const maths = findMaths(element);
    if (maths !== undefined) {
      parent.children.splice(index, 1, maths);
      return index + 1;
    }
    toAbsolute(element, page);
    // What tokens are says nothing without our own sheet.
    if (/^tok-/.test(String(element.properties.className))) delete element.properties.className;
    delete element.properties.tabIndex;
    delete element.properties.loading;
    delete element.properties.decoding;
    return undefined;
  });
  return tree;
}

function toAbsolute(element: Element, page: string): void {
  for (const name of addresses) {
    const value = element.properties[name];
    if (typeof value === "string") element.properties[name] = URL.parse(value, page)?.href ?? value;
  }
  // Feeds are read on any screen: one good picture says it, and a list of candidates would have to be rewritten.
  delete element.properties.srcSet;
}

function isOnlyForThePage(element: Element): boolean {
  return (
    hasClass(element, "heading-link") ||
    hasClass(element, "live-empty") ||
    isQuiet(element) ||
    element.tagName === "input" ||
    element.tagName === "script" ||
    element.tagName === "button"
  );
}

/** A cell that only declares names for others: without its source open it says nothing. */
function isQuiet(element: Element): boolean {
  const isOpen = element.children.some((child) => child.type === "element" && child.properties.open === true);
  return hasClass(element, "live-quiet") && !isOpen;
}

/** Readers of feeds drop drawings, and keep pictures: a figure that names its file is shown by that. */
function findPicture({ properties, children: [drawing] }: Element): Element | undefined {
  const { dataPicture } = properties;
  delete properties.dataPicture;
  if (typeof dataPicture !== "string" || drawing?.type !== "element" || drawing.tagName !== "svg") {
    return undefined;
  }
  const { width, height, ariaLabel } = drawing.properties;
  return h("img", { src: dataPicture, width, height, alt: String(ariaLabel ?? "") });
}

/** KaTeX prints each formula twice; the visual half is unreadable without its stylesheet. */
function findMaths(element: Element): Element | undefined {
  if (!hasClass(element, "katex")) return undefined;
  return findElement(element.children, (child) => child.tagName === "math");
}

function findElement(
  nodes: readonly (ElementContent | RootContent)[],
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const found = isWanted(node) ? node : findElement(node.children, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}
