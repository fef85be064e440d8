/**
 * Formulas in HTML outputs, which Jupyter's page typesets wherever they stand but in code. An amount of money is none: between single
 * dollars there must be something that only TeX has. What KaTeX rejects stays as it is written.
 */
import type { ElementContent } from "hast";
import { isMathEnvironment } from "../maths/environments.ts";
import { findMath, type MathSpan } from "../maths/find.ts";
import type { HeldFormula } from "../stash.ts";
import type { OutputRequest } from "./request.ts";

const literal = new Set(["code", "pre", "kbd", "samp", "tt", "textarea", "svg", "math", "select"]);

export function typesetHtml(nodes: readonly ElementContent[], request: OutputRequest): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return /[$\\]/.test(node.value) ? typesetText(node.value, request) : [node];
    if (node.type === "element" && !literal.has(node.tagName))
      node.children = typesetHtml(node.children, request);
    return [node];
  });
}

function typesetText(text: string, { draft, cell }: OutputRequest): ElementContent[] {
  const source = toDollars(text);
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const span of findMath(source).filter(isCertain)) {
    const { source: written, tex, display } = span;
    const formula: HeldFormula = {
      kind: "formula",
      source: written,
      tex,
      display,
      cell: cell.index,
      line: undefined,
    };
    draft.maths.add(formula);
    const { html, problem } = draft.maths.typeset(formula);
    if (problem !== undefined) continue;
    if (span.start > at) nodes.push({ type: "text", value: source.slice(at, span.start) });
    nodes.push({ type: "raw", value: html });
    at = span.end;
  }
  if (at === 0) return [{ type: "text", value: text }];
  return at < source.length ? [...nodes, { type: "text", value: source.slice(at) }] : nodes;
}

/** In HTML nothing takes a backslash away, so that one is written where Markdown needs two. */
function toDollars(text: string): string {
  return text
    .replace(/\\\(([^$]+?)\\\)/g, (_, tex: string) => `$${tex}$`)
    .replace(/\\\[([^$]+?)\\\]/g, (_, tex: string) => `$$${tex}$$`);
}

function isCertain({ source, tex }: MathSpan): boolean {
  const [, environment] = /^\\begin\{([A-Za-z]+\*?)\}/.exec(source) ?? [];
  if (environment !== undefined) return isMathEnvironment(environment);
  if (/^\\(?:eq)?ref/.test(source)) return false;
  return !/^\$[^$]/.test(source) || /[\\^_{]/.test(tex);
}
