/** Notes, tips and warnings of every system → one form, folded where the author says so. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { type PostWords, toName } from "../../words/post.ts";
import type { Draft } from "../draft.ts";
import type { Directive } from "../markdown/tree.ts";
import { takeHeading, takeTitle } from "./marks.ts";
import type { DirectiveSpec } from "./spec.ts";

/** A word that some system has for a callout → the kind that it is here. */
export const calloutKinds: Readonly<Record<string, string>> = {
  note: "note",
  info: "note",
  seealso: "note",
  jargon: "note",
  tip: "tip",
  hint: "tip",
  important: "important",
  warning: "warning",
  attention: "warning",
  alert: "warning",
  caution: "caution",
  danger: "caution",
  error: "caution",
};

export const callouts: DirectiveSpec = {
  names: ["note", "tip", "important", "warning", "caution"].map((kind) => `callout-${kind}`),
  systems: ["quarto"],
  becomes: "a callout, folded with `collapse`",
  dress: (node, directive, draft) => dress(node, directive, directive.name.slice("callout-".length), draft),
};

export const admonitions: DirectiveSpec = {
  names: [...Object.keys(calloutKinds), "admonition"],
  systems: ["myst", "docusaurus"],
  becomes: "a callout, folded with the class `dropdown`",
  titled: true,
  dress(node, directive, draft) {
    const word = directive.attributes.classes.find((name) => Object.hasOwn(calloutKinds, name));
    dress(node, directive, directive.name === "admonition" ? (word ?? "note") : directive.name, draft);
  },
};

function dress(node: Element, { attributes }: Directive, word: string, draft: Draft): void {
  const number = attributes.id === undefined ? undefined : draft.references.find(attributes.id)?.number;
  const own = takeTitle(node, draft) ?? takeHeading(node);
  const called = number === undefined ? toWord(word, draft.words) : [toText(number)];
  const title = own === undefined || number === undefined ? (own ?? called) : [toText(`${number}: `), ...own];
  const { collapse } = attributes.values;
  const folds = collapse !== undefined || attributes.classes.includes("dropdown");
  const fold = folds ? (collapse === "false" || "open" in attributes.values ? "open" : "closed") : "none";
  toCallout(node, { kind: calloutKinds[word] ?? "note", title, fold });
}

export interface CalloutForm {
  readonly kind: string;
  readonly title: readonly ElementContent[];
  readonly fold: "none" | "open" | "closed";
}

/** Makes an element the callout that holds its children. */
export function toCallout(node: Element, { kind, title, fold }: CalloutForm): void {
  const { id } = node.properties;
  const folds = fold !== "none";
  node.tagName = folds ? "details" : "aside";
  node.properties = {
    className: ["callout", `callout-${kind}`],
    ...(folds ? { open: fold === "open" } : {}),
  };
  if (id !== undefined) node.properties["id"] = id;
  const head = h(folds ? "summary" : "p", { className: ["callout-title"] });
  head.children = [...title];
  const [first] = node.children;
  const gap: ElementContent[] =
    first?.type === "text" && /^\s/.test(first.value) ? [] : [{ type: "text", value: "\n" }];
  node.children = [{ type: "text", value: "\n" }, head, ...gap, ...node.children];
}

/** A callout without a title of its own is called by its kind. */
export function toWord(word: string, words: PostWords): ElementContent[] {
  return [toText(toName(word, words))];
}

function toText(value: string): ElementContent {
  return { type: "text", value };
}
