/** Maths of a corpus: how many formulas a page sets, and where our tokenising differs from Jupyter's own. */
import type { Notebook } from "../../src/notebook/notebook.ts";
import { findBarriers } from "../../src/post/maths/barriers.ts";
import { findMath } from "../../src/post/maths/find.ts";
import { findJupyterMath, type JupyterSpan } from "./jupyter-maths.ts";

export interface Mistaken {
  readonly cell: number;
  readonly kind: "lost" | "invented" | "kind";
  readonly source: string;
  /** Why we mean to read it otherwise than Jupyter, or undefined where we do not. */
  readonly reason: string | undefined;
}

/** Formulas set by KaTeX and formulas shown as their source, counted on the page itself. */
export function countFormulas(html: string): { set: number; rejected: number } {
  const count = (text: string) => html.split(text).length - 1;
  return { set: count('<span class="katex">'), rejected: count('<code class="math-error">') };
}

/** Every formula of the Markdown cells that Jupyter and we do not read alike. */
export function findMistaken({ cells }: Notebook): Mistaken[] {
  return cells.flatMap(({ kind, index, source }) => {
    if (kind !== "markdown") return [];
    const text = source.replace(/\r\n?/g, "\n");
    // What stands in code is put back there as text, by Jupyter too.
    const code = findBarriers(text);
    const isCode = (at: number) => code.some(({ start, end }) => start <= at && at < end);
    const theirs = findJupyterMath(text).filter(({ tex, start }) => tex.trim() !== "" && !isCode(start));
    const ours = findMath(text).filter((span) => !/^\\(?:eq)?ref/.test(span.source));
    const own = new Map(ours.map((span) => [span.start, span]));
    const lost = theirs.flatMap((span): Mistaken[] => {
      const found = own.get(span.start);
      if (found !== undefined) own.delete(span.start);
      if (found?.source === span.source && found.display === span.display) return [];
      const isSame = found?.source === span.source;
      return [
        {
          cell: index,
          kind: isSame ? "kind" : "lost",
          source: span.source,
          reason: findReason(span, text),
        },
      ];
    });
    const invented = [...own.values()].map(
      (span): Mistaken => ({
        cell: index,
        kind: "invented",
        source: span.source,
        reason: findReason(span, text) ?? lost[0]?.reason,
      }),
    );
    return [...lost, ...invented];
  });
}

/** The places where Jupyter's rule is not what an author means. */
function findReason(
  { source: formula, start }: Pick<JupyterSpan, "source" | "start">,
  text: string,
): string | undefined {
  const before = text.slice(0, start);
  if (/<script\b[^>]*>(?:(?!<\/script)[\s\S])*$/i.test(before)) return "script";
  if (/^\$\s?\d/.test(formula)) return "money";
  if (/\$\s+$/.test(before)) return "dollars set apart";
  return /[^$]\$\$[^$]/.test(formula.slice(1, -1)) ? "neighbours" : undefined;
}
