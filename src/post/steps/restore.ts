/** What waited in the stash takes its place: formulas typeset, cells as they are. Inside code a formula is its source again. */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { Draft } from "../draft.ts";
import { bindFormulas } from "../maths/bind.ts";
import { findEquationLabels } from "../maths/shim.ts";
import type { HeldFormula } from "../stash.ts";

const literal = new Set(["code", "pre", "kbd", "samp", "tt", "textarea"]);

export function restoreHeld(tree: Root, draft: Draft): void {
  restore(tree, draft, false);
}

function restore(node: Root | Element, draft: Draft, isLiteral: boolean): void {
  if (node.type === "element") {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === "string") node.properties[name] = draft.stash.toSource(value);
    }
  }
  const children: ElementContent[] = [];
  for (const child of node.children) {
    if (child.type === "text" && child.value.includes("\uFDD0")) {
      children.push(...toNodes(child.value, draft, isLiteral));
      continue;
    }
    if (child.type === "element") restore(child, draft, isLiteral || literal.has(child.tagName));
    if (child.type !== "doctype") children.push(child);
  }
  node.children = isLiteral ? children : bindFormulas(children);
}

function toNodes(text: string, draft: Draft, isLiteral: boolean): ElementContent[] {
  return draft.stash.split(text).flatMap((part): ElementContent[] => {
    if (typeof part === "string") return [{ type: "text", value: part }];
    if (part.kind === "block") return [...part.toNodes()];
    if (part.kind === "mark") return [];
    if (part.kind === "expression" && !isLiteral) return [...part.toNodes()];
    return isLiteral || part.kind === "expression"
      ? [{ type: "text", value: part.source }]
      : [toFormula(part, draft)];
  });
}

/** One formula set, or its source with a message. */
export function toFormula(formula: HeldFormula, draft: Draft): ElementContent {
  const { html, problem } = draft.maths.typeset(formula);
  if (problem !== undefined) {
    const line = formula.line === undefined ? undefined : formula.line + problem.line;
    draft.report("math-rejected", { cell: formula.cell, line }, { reason: problem.reason });
  }
  const formulaNode: ElementContent = { type: "raw", value: html };
  return problem === undefined ? toPlace(formula, formulaNode, draft) : formulaNode;
}

/** What a label names can be linked to, and what refers to it links there. */
function toPlace({ tex }: HeldFormula, node: ElementContent, { ids }: Draft): ElementContent {
  const [, wanted] = /^\s*\\(?:eq)?ref\s*\{([^}]*)\}\s*$/.exec(tex) ?? [];
  const target = wanted === undefined ? undefined : ids.find(wanted);
  if (target !== undefined) return { ...h("a", { href: `#${target}` }), children: [node] };
  const named = findEquationLabels(tex).flatMap((label) => ids.find(label) ?? []);
  return named.reduce<ElementContent>((inner, id) => ({ ...h("span", { id }), children: [inner] }), node);
}
