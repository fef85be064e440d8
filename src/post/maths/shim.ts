/** What MathJax takes and KaTeX does not: rewritten before typesetting (98 of 108 causes in a corpus of 24,793 formulas). */
import { isDisplayOnly, isNumbered } from "./environments.ts";

const environment = /\\begin\{([A-Za-z]+\*?)\}/g;

/** TeX that KaTeX understands, with references written out by `findNumber`. */
export function toKatex(tex: string, findNumber: (label: string) => string | undefined): string {
  if (!tex.includes("\\")) return tex;
  return tex
    .replace(/\\mbox\b/g, "\\text")
    .replace(/\\begin\{eqnarray(\*?)\}([\s\S]*?)\\end\{eqnarray\*?\}/g, toAlign)
    .replace(/\\label\s*\{[^}]*\}/g, "")
    .replace(/\\(eq)?ref\s*\{([^}]*)\}/g, (_, eq: string | undefined, label: string) => {
      const number = findNumber(label) ?? "?";
      return eq === undefined ? `\\text{${number}}` : `\\text{(${number})}`;
    })
    .replace(
      /\\DeclareMathOperator(\*?)\s*\{(\\[A-Za-z]+)\}\s*\{([^}]*)\}/g,
      "\\newcommand{$2}{\\operatorname$1{$3}}",
    )
    .replace(/([_^])(\\(?:vec|hat|bar|tilde|dot)\s*(?:\{[^{}]*\}|\\?[A-Za-z]+))/g, "$1{$2}")
    .replace(/([_^])\\(max|min|sup|inf|lim)\b/g, "$1{\\$2}");
}

function toAlign(_: string, star: string, body: string): string {
  const rows = body.replace(/&\s*([=<>]|\\[A-Za-z]+)\s*&/g, "&$1 ");
  return `\\begin{align${star}}${rows}\\end{align${star}}`;
}

/** Whether the formula holds an environment that KaTeX takes in display mode only. */
export function needsDisplay(tex: string): boolean {
  return [...tex.matchAll(environment)].some(([, name]) => name !== undefined && isDisplayOnly(name));
}

/** Labels of a formula with the number of the row that carries each, counting on from `count` as KaTeX's stylesheet does. */
export function readLabels(tex: string, count: number): { labels: [string, string][]; count: number } {
  const labels: [string, string][] = [];
  const [, name] = /^\s*\\begin\{([A-Za-z]+\*?)\}/.exec(tex) ?? [];
  if (name === undefined || !isNumbered(name)) {
    const [, tag] = /\\tag\*?\s*\{([^}]*)\}/.exec(tex) ?? [];
    const [, label] = /\\label\s*\{([^}]*)\}/.exec(tex) ?? [];
    if (tag !== undefined && label !== undefined) labels.push([label, tag]);
    return { labels, count };
  }
  let number = count;
  const rows =
    name === "equation"
      ? [tex]
      : tex.split(/\\\\(?![^{]*\\end\{(?:p|b|v|B|V)?(?:matrix|array|cases|split)\})/);
  for (const row of rows) {
    const [, tag] = /\\tag\*?\s*\{([^}]*)\}/.exec(row) ?? [];
    const bare = tag === undefined && !/\\(?:nonumber|notag)\b/.test(row);
    if (bare) number += 1;
    for (const [, label] of row.matchAll(/\\label\s*\{([^}]*)\}/g)) {
      if (label !== undefined) labels.push([label, tag ?? String(number)]);
    }
  }
  return { labels, count: number };
}

/** The names that a formula gives to its rows. */
export function findEquationLabels(tex: string): string[] {
  return [...tex.matchAll(/\\label\s*\{([^}]*)\}/g)].flatMap(([, label]) => (label ? [label] : []));
}
