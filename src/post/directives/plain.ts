/** Containers with a form that HTML has already. */
import { h } from "hastscript";
import { takeTitle } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";

export const details: DirectiveSpec = {
  names: ["dropdown", "toggle", "details", "collapse"],
  systems: ["myst", "docusaurus"],
  becomes: "a folded part",
  titled: true,
  dress(node, { attributes }, draft) {
    const head = h("summary");
    head.children = takeTitle(node, draft) ?? [{ type: "text", value: draft.words.more }];
    node.tagName = "details";
    node.properties = { ...node.properties, open: "open" in attributes.values };
    node.children.unshift(head);
  },
};

export const card: DirectiveSpec = {
  names: ["card", "grid-item-card"],
  systems: ["myst"],
  becomes: "a framed part with its title",
  titled: true,
  dress(node, { attributes }, draft) {
    const title = takeTitle(node, draft);
    node.properties = { ...node.properties, className: ["card"] };
    if (title === undefined) return;
    const head = h("p", { className: ["card-title"] });
    const { link } = attributes.values;
    head.children = link === undefined ? title : [{ ...h("a", { href: link }), children: title }];
    node.children.unshift(head);
  },
};

export const quote: DirectiveSpec = {
  names: ["epigraph", "pull-quote", "blockquote", "highlights"],
  systems: ["myst"],
  becomes: "a quotation",
  dress: (node) => {
    node.tagName = "blockquote";
  },
};

/** A container that says nothing, or only how it looks elsewhere. */
export const plain: DirectiveSpec = {
  names: ["div", "container", "compound", "block", "bibliography"],
  systems: ["quarto", "myst"],
  becomes: "its content; `{#refs}` and `bibliography` hold the list of references",
  dress: () => {},
};

export const titleAlone: DirectiveSpec = {
  names: ["title"],
  systems: [],
  becomes: "the title of a container that has no place for one",
  dress(node) {
    node.properties = { ...node.properties, className: ["container-title"] };
  },
};
