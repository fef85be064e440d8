/** The post's title leaves the body; the other headings move below it, get an id each and a link to themselves. */

import { slug } from "github-slugger";
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { Draft } from "../draft.ts";
import type { Heading } from "../post.ts";
import { toText } from "./text.ts";

/** The first H1, taken out of the tree when it is the title: when there is no other title, or it says the same. Its pictures stay. */
export function takeTitle(tree: Root, title: string | undefined, draft: Draft): string | undefined {
  const heading = findHeadings(tree).find(({ tagName }) => tagName === "h1");
  if (heading === undefined) return title;
  const text = toText(heading, draft.stash).replace(/\s+/g, " ").trim();
  if (text === "" || (title !== undefined && toPlain(title) !== toPlain(text))) return title;
  visit(tree, "element", (node, index, parent) => {
    if (node !== heading || parent === undefined || index === undefined) return undefined;
    const next = parent.children[index + 1];
    const pictures = heading.children.filter(hasPicture);
    const left = pictures.length === 0 ? [] : [{ ...h("p"), children: pictures }];
    const isGap = left.length === 0 && next?.type === "text" && next.value.trim() === "";
    parent.children.splice(index, isGap ? 2 : 1, ...left);
    return false;
  });
  return title ?? text;
}

function hasPicture(node: ElementContent): boolean {
  return node.type === "element" && (node.tagName === "img" || node.children.some(hasPicture));
}

/** Links to the title lead to the top of the page, unless a heading has the same name. */
export function pointToTop(title: string, draft: Draft): void {
  pointTo(draft, title, "");
}

/** Ids, links and ranks; returns what a table of contents lists. */
export function markHeadings(tree: Root, draft: Draft, isNumbered = false): Heading[] {
  const numbers: number[] = [];
  const headings = findHeadings(tree);
  const shift = headings.some(({ tagName }) => tagName === "h1") ? 1 : 0;
  return headings.flatMap((heading): Heading[] => {
    const depth = Math.min(6, toDepth(heading) + shift);
    heading.tagName = `h${depth}`;
    if (isFootnotes(heading)) return [];
    const text = toText(heading, draft.stash).replace(/\s+/g, " ").trim();
    const id = draft.ids.claim(slug(text) || "section");
    const own = heading.properties["id"];
    if (typeof own === "string") draft.ids.move(own, id);
    heading.properties = { ...heading.properties, id };
    pointTo(draft, text, id);
    const number = isNumbered && !isUnnumbered(heading) ? count(numbers, depth) : undefined;
    if (number !== undefined) {
      heading.children.unshift(h("span", { className: ["heading-number"] }, number), {
        type: "text",
        value: " ",
      });
    }
    if (text !== "") heading.children.push(toHeadingLink(id, draft.words.linkToSection));
    const shown = [...(number === undefined ? [] : [number]), text.replace(/\$+([^$]*)\$+/g, "$1")].join(" ");
    return depth <= 3 && text !== "" ? [{ depth, id, text: shown }] : [];
  });
}

/** `2.1` for the first h3 below the second h2. */
function count(numbers: number[], depth: number): string {
  numbers.length = depth - 1;
  const own = depth - 2;
  for (let rank = 0; rank <= own; rank += 1) numbers[rank] ??= 0;
  numbers[own] = (numbers[own] ?? 0) + 1;
  return numbers.slice(0, own + 1).join(".");
}

function isUnnumbered({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("unnumbered");
}

function toHeadingLink(id: string, name: string): Element {
  return h("a", { className: ["heading-link"], href: `#${id}`, ariaLabel: name }, "#");
}

/** Jupyter's address of a heading is its text with hyphens for spaces; GitHub's is the slug. */
function pointTo({ ids }: Draft, text: string, id: string): void {
  ids.point(text.replace(/ /g, "-"), id);
  ids.point(slug(text), id);
}

function findHeadings(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node) => {
    if (/^h[1-6]$/.test(node.tagName)) found.push(node);
  });
  return found;
}

function toDepth({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

function isFootnotes({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("footnotes-title");
}

function toPlain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
