/** MyST's directives in code fences, ```` ```{note} ````: the body is read as what the directive says it is. */
import type { Code, Nodes, Root, RootContent } from "mdast";
import { findLanguage } from "../code/languages.ts";
import type { Draft } from "../draft.ts";
import { readAttributes } from "../markdown/attributes.ts";
import { maskMath } from "../markdown/mask.ts";
import { parseProse } from "../markdown/parse.ts";
import { shiftLines } from "../markdown/shift.ts";
import { createDirective } from "./create.ts";
import { readHead } from "./head.ts";
import { createListing } from "./listing.ts";
import { findLiteral } from "./literal.ts";
import { readOptions, withOptions } from "./options.ts";
import { findDirective } from "./registry.ts";

/** Replaces such code wherever it stands; lines of the tree are those of the whole document already. */
export function expandFenced(tree: Root, cell: number, draft: Draft): void {
  expand(tree, cell, draft);
}

function expand(node: Nodes, cell: number, draft: Draft): void {
  if (!("children" in node)) return;
  const parent: { children: RootContent[] } = node;
  if (parent.children.some(({ type }) => type === "code")) {
    parent.children = parent.children.flatMap((child) =>
      child.type === "code" ? (toNodes(child, cell, draft) ?? [child]) : [child],
    );
  }
  for (const child of parent.children) expand(child, cell, draft);
}

function toNodes(node: Code, cell: number, draft: Draft): RootContent[] | undefined {
  const info = [node.lang, node.meta].filter(Boolean).join(" ");
  const written = readAttributes(/^\{([^{}]*)\}$/.exec(info)?.[1] ?? "");
  if (written !== undefined) {
    const code: Code = { ...node, lang: written.classes[0] ?? "text", meta: null };
    return [createListing(code, written)];
  }
  if (node.lang === "{=html}") return [{ type: "html", value: node.value }];
  const [, name] = /^\{([A-Za-z][\w:-]*)\}/.exec(info) ?? [];
  if (name === undefined) return undefined;
  const place = draft.places.find(node.position?.start.line);
  const literal = findLiteral(name.toLowerCase());
  const head = readHead(info);
  if (literal === undefined && findDirective(head.name) === undefined) {
    // Quarto's and R Markdown's executable fences have the same form.
    const isLanguage = findLanguage(name) !== undefined || ["r", "ojs", "dot", "observable"].includes(name);
    if (!isLanguage) draft.reportOnce("container-unknown", place ?? { cell }, { name });
    return undefined;
  }
  const { values, body, taken } = readOptions(node.value);
  const attributes = withOptions(head.attributes, values);
  const firstLine = (place?.line ?? 1) + 1 + taken;
  const parse = (text: string): RootContent[] => parseBody(text, firstLine, cell, draft);
  if (literal !== undefined) return literal.read({ argument: head.argument, attributes, body, parse });
  const directive = createDirective({ ...head, attributes }, node, draft, cell);
  directive.children.push(...parse(body));
  return [directive];
}

function parseBody(text: string, firstLine: number, cell: number, draft: Draft): RootContent[] {
  const masked = maskMath(text, draft.stash, cell, firstLine);
  for (const formula of masked.formulas) draft.maths.add(formula);
  const tree = parseProse(masked.text);
  shiftLines(tree, draft.places.add(cell, masked.lines));
  expand(tree, cell, draft);
  return tree.children;
}
