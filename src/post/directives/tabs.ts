/** Tabs without scripts: folded parts of which one is open at a time, laid out as tabs where the browser can. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { PostWords } from "../../words/post.ts";
import type { Draft } from "../draft.ts";
import { readMark, takeTitle, unmark } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";

export const tabs: DirectiveSpec = {
  names: ["tab-set"],
  systems: ["quarto", "myst"],
  becomes: "tabs: by the headings inside (Quarto) or by `tab-item` (MyST)",
  dress(node, _directive, draft) {
    const group = draft.ids.claim("tabs");
    const parts = findItems(node, draft) ?? cutAtHeadings(node, draft.words);
    const selected = Math.max(
      0,
      parts.findIndex(({ open }) => open),
    );
    node.properties = { ...node.properties, className: ["tabs"] };
    node.children = parts.flatMap(({ title, children }, index): ElementContent[] => {
      const tab = h("details", { name: group, open: index === selected });
      const head = h("summary");
      head.children = title;
      const panel = h("div", { className: ["tab-panel"] });
      panel.children = children;
      tab.children = [head, panel];
      return [{ type: "text", value: "\n" }, tab];
    });
  },
};

/** One that stands outside a set is a folded part. */
export const tabItem: DirectiveSpec = {
  names: ["tab-item", "tab"],
  systems: ["myst"],
  becomes: "a tab of the set around it",
  titled: true,
  dress(node, _directive, draft) {
    const title = takeTitle(node, draft) ?? [{ type: "text", value: draft.words.more }];
    const head = h("summary");
    head.children = title;
    node.tagName = "details";
    node.properties = {};
    node.children.unshift(head);
  },
};

interface Part {
  readonly title: ElementContent[];
  readonly children: ElementContent[];
  readonly open: boolean;
}

function findItems(node: Element, draft: Draft): Part[] | undefined {
  const items = node.children.flatMap((child): Part[] => {
    const directive = readMark(child, draft);
    if (child.type !== "element" || directive === undefined || !tabItem.names.includes(directive.name))
      return [];
    const title = takeTitle(child, draft) ?? [];
    unmark(child);
    return [{ title, children: child.children, open: "selected" in directive.attributes.values }];
  });
  return items.length === 0 ? undefined : items;
}

/** Each heading of the first one's rank begins a tab. */
function cutAtHeadings(node: Element, words: PostWords): Part[] {
  const first = node.children.find(isHeading);
  const parts: { title: ElementContent[]; children: ElementContent[]; open: boolean }[] = [];
  for (const child of node.children) {
    if (first !== undefined && isHeading(child) && child.tagName === first.tagName) {
      parts.push({ title: child.children, children: [], open: false });
    } else if (parts.length > 0 || child.type !== "text" || child.value.trim() !== "") {
      if (parts.length === 0)
        parts.push({ title: [{ type: "text", value: words.tab }], children: [], open: false });
      parts.at(-1)?.children.push(child);
    }
  }
  return parts;
}

function isHeading(node: ElementContent): node is Element {
  return node.type === "element" && /^h[1-6]$/.test(node.tagName);
}
