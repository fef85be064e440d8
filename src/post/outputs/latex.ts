/** text/latex, when it is mathematics: kernels send whole documents and tables under this type too. */
import { isMathEnvironment } from "../maths/environments.ts";
import type { HeldFormula } from "../stash.ts";
import { toOutput } from "./output.ts";
import type { Renderer } from "./request.ts";

export const latex: Renderer = {
  types: ["text/latex"],
  becomes: "a formula; documents and tables of LaTeX are left to the next type",
  render(value, { draft, cell, bundle }) {
    if (typeof value !== "string") return undefined;
    const read = readFormula(value.trim());
    if (read === undefined) return undefined;
    const formula: HeldFormula = {
      kind: "formula",
      source: value.trim(),
      ...read,
      cell: cell.index,
      line: undefined,
    };
    draft.maths.add(formula);
    const { html, problem } = draft.maths.typeset(formula);
    if (problem !== undefined) {
      if (Object.keys(bundle).length > 1) return undefined;
      draft.report("math-rejected", { cell: cell.index }, { reason: problem.reason });
    }
    return [toOutput("math", [{ type: "raw", value: html }])];
  },
};

/** The TeX inside one pair of delimiters or one environment of mathematics. Shown displayed, as Jupyter shows it. */
function readFormula(text: string): { tex: string; display: boolean } | undefined {
  const [, double, bracket, paren, single] =
    /^\$\$([\s\S]+)\$\$$|^\\\[([\s\S]+)\\\]$|^\\\(([\s\S]+)\\\)$|^\$([^$]+)\$$/.exec(text) ?? [];
  const tex = double ?? bracket ?? paren ?? single;
  if (tex !== undefined && !/(?<!\\)\$\$/.test(tex)) return { tex, display: true };
  const [, name] = /^\\begin\{([A-Za-z]+\*?)\}/.exec(text) ?? [];
  if (name !== undefined && isMathEnvironment(name) && text.endsWith(`\\end{${name}}`))
    return { tex: text, display: true };
  return undefined;
}
