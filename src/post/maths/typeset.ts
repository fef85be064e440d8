/** TeX → HTML with MathML by KaTeX. A formula that KaTeX rejects is shown as its source, with a message. */
import katex from "katex";
import "katex/contrib/mhchem";
import { escapeHtml } from "../html/escape.ts";
import { createMemo } from "../memo.ts";
import { needsDisplay, readLabels, toKatex } from "./shim.ts";

export interface Formula {
  /** As written, with its delimiters. */
  readonly source: string;
  readonly tex: string;
  readonly display: boolean;
}

export interface Typeset {
  readonly html: string;
  /** Why KaTeX rejected the formula, and on which of its lines, from 0. */
  readonly problem?: { readonly reason: string; readonly line: number };
}

export interface Typesetter {
  /** Counts the formula's equation numbers; all formulas of a post are added, in order, before the first is typeset. */
  readonly add: (formula: Formula) => void;
  /** Whether a formula carries the label. */
  readonly hasLabel: (label: string) => boolean;
  readonly typeset: (formula: Formula) => Typeset;
  /** Whether any formula was set so far, and not merely shown as its source. */
  readonly hasSet: () => boolean;
}

const remember = createMemo<Typeset>();
const definition = /\\(?:re|provide)?newcommand\b|\\DeclareMathOperator\b|\\[gx]?def\b|\\let\b/;

/** One per post: macros, those of the front matter first, and equation numbers carry from cell to cell, as on a Jupyter page. */
export function createTypesetter(known: Readonly<Record<string, string>> = {}): Typesetter {
  const numbers = new Map<string, string>();
  const macros: Record<string, string> = { ...known };
  let count = 0;
  let hasSet = false;
  const note = (typeset: Typeset): Typeset => {
    hasSet ||= typeset.problem === undefined;
    return typeset;
  };
  return {
    hasSet: () => hasSet,
    add({ tex }) {
      if (!tex.includes("\\")) return;
      const read = readLabels(tex, count);
      count = read.count;
      for (const [label, number] of read.labels) if (!numbers.has(label)) numbers.set(label, number);
    },
    hasLabel: (label) => numbers.has(label),
    typeset({ source, tex, display }) {
      const [, label] = /^\\(?:eq)?ref\{([^}]*)\}$/.exec(source) ?? [];
      if (label !== undefined && !numbers.has(label)) return { html: escapeHtml(source) };
      const shown = toKatex(tex, display, (label) => numbers.get(label));
      const block = display || needsDisplay(shown);
      const own = definition.test(shown) || Object.keys(macros).length > 0;
      if (own) return note(render(source, redefine(shown), block, macros));
      return note(remember(`${block}\n${source}\n${shown}`, () => render(source, shown, block, {})));
    },
  };
}

function render(source: string, tex: string, displayMode: boolean, macros: Record<string, string>): Typeset {
  try {
    const html = katex.renderToString(tex, {
      displayMode,
      macros,
      globalGroup: true,
      output: "htmlAndMathml",
      strict: false,
      trust: false,
      throwOnError: true,
      errorColor: "currentcolor",
      maxSize: 50,
      maxExpand: 1000,
    });
    // A wide formula scrolls in its own box, which the keyboard must reach.
    return {
      html: html.replace('<span class="katex-display">', '<span class="katex-display" tabindex="0">'),
    };
  } catch (error) {
    const position = error instanceof katex.ParseError ? error.position : 0;
    const reason = error instanceof Error ? toReason(error.message) : String(error);
    const line = tex.slice(0, position).split("\n").length - 1;
    return { html: `<code class="math-error">${escapeHtml(source)}</code>`, problem: { reason, line } };
  }
}

function toReason(message: string): string {
  return message
    .replace(/^KaTeX parse error:\s*/, "")
    .replace(/\u0332/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** To MathJax `\newcommand` of a name that exists, by the author or by TeX, is a redefinition; to KaTeX an error. */
function redefine(tex: string): string {
  return tex.replace(
    /\\(?:re)?newcommand\b(\*?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+)))/g,
    (_, rest: string, braced: string | undefined, bare: string | undefined) =>
      `\\providecommand{${braced ?? bare}}{}\\renewcommand${rest}`,
  );
}
