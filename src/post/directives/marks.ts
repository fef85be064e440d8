/** The mark inside each container, which tells what it is. No author can write one. */
import type { Element, ElementContent } from "hast";
import type { Draft } from "../draft.ts";
import type { Directive } from "../markdown/tree.ts";

/** The container that an element stands for, if it does. */
export function readMark(node: Element | ElementContent, { stash }: Draft): Directive | undefined {
  if (node.type !== "element" || node.tagName !== "div") return undefined;
  const [first] = node.children;
  if (first?.type !== "text" || !first.value.startsWith("\uFDD0")) return undefined;
  const [held] = stash.split(first.value);
  return typeof held === "object" && held.kind === "mark" ? held.directive : undefined;
}

/** Takes the mark away; the HTML parser may have joined it with the text behind it. */
export function unmark(node: Element): void {
  const [first] = node.children;
  if (first?.type !== "text") return;
  first.value = first.value.slice(first.value.indexOf("\uFDD1") + 1);
  if (first.value === "") node.children.shift();
}

/** Takes the title out of a container: its words, or undefined. */
export function takeTitle(node: Element, draft: Draft): ElementContent[] | undefined {
  const index = node.children.findIndex((child) => readMark(child, draft)?.name === "title");
  const title = node.children[index];
  if (title?.type !== "element") return undefined;
  node.children.splice(index, 1);
  const paragraph = title.children.find((child) => child.type === "element");
  return paragraph?.type === "element" ? paragraph.children : [];
}

/** Takes the heading with which a container begins. */
export function takeHeading(node: Element): ElementContent[] | undefined {
  const index = node.children.findIndex((child) => child.type !== "text" || child.value.trim() !== "");
  const heading = node.children[index];
  if (heading?.type !== "element" || !/^h[1-6]$/.test(heading.tagName)) return undefined;
  node.children.splice(index, 1);
  return heading.children;
}
