/** Numbers, references and display: what MathJax does over a whole page, done before KaTeX sees a formula. */
import { isDisplayOnly, isNumbered } from "./environments.ts";
import { toKatexWords } from "./mathjax.ts";

const environment = /\\begin\{([A-Za-z]+\*?)\}/g;

/** TeX that KaTeX understands, with references written out by `findNumber`. */
export function toKatex(
  tex: string,
  display: boolean,
  findNumber: (label: string) => string | undefined,
): string {
  if (!tex.includes("\\")) return tex;
  const words = toKatexWords(tex)
    .replace(/\\begin\{eqnarray(\*?)\}([\s\S]*?)\\end\{eqnarray\*?\}/g, toAlign)
    .replace(/\\label\s*\{[^}]*\}/g, "")
    .replace(/\\(eq)?ref\s*\{([^}]*)\}/g, (_, eq: string | undefined, label: string) => {
      const number = findNumber(label) ?? "?";
      return eq === undefined ? `\\text{${number}}` : `\\text{(${number})}`;
    });
  // In a line of text a number stands beside its formula.
  return display || needsDisplay(words)
    ? words
    : words.replace(/\\tag(\*?)\s*\{([^{}]*)\}/g, (_, star: string, tag: string) =>
        star === "*" ? `\\quad\\text{${tag}}` : `\\quad\\text{(${tag})}`,
      );
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
    name === "equation" || name === "multline"
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
