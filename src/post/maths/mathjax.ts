/** What MathJax takes and KaTeX does not, one rule a line: the same formula in KaTeX's words, or as near as it comes. */
import { replaceCommand } from "./groups.ts";

type Rule = readonly [pattern: RegExp, replacement: string];

const rules: readonly Rule[] = [
  [/\\mbox\b/g, "\\text"],
  [/\\textsc\b/g, "\\text"],
  [/\\mathds\b/g, "\\mathbb"],
  [/\\hfill\b/g, "\\quad "],
  [/\\require\s*\{[^}]*\}/g, ""],
  [/\\vspace\*?\s*\{[^}]*\}/g, ""],
  [/\\cline\s*\{[^}]*\}/g, ""],
  [/\\mspace\s*\{([^}]*)\}/g, "\\mskip$1 "],
  [/\\raise\s*\{/g, "\\raisebox{"],
  [/\\textdegree\b/g, "\\degree "],
  [/\\textbackslash\b/g, "\\backslash "],
  [/\\(?:short)?intertext\s*\{([^}]*)\}/g, "&\\text{$1} \\\\"],
  [/\\(?:begin|end)\{(?:subequations|displaymath|math)\}/g, ""],
  [/\\(begin|end)\{flalign(\*?)\}/g, "\\$1{align$2}"],
  [/\\(begin|end)\{multline\*\}/g, "\\$1{gather*}"],
  [/\\begin\{multline\}/g, "\\begin{equation}\\begin{gathered}"],
  [/\\end\{multline\}/g, "\\end{gathered}\\end{equation}"],
  [/\\root\s*(\S+?)\s*\\of\s*(\{[^{}]*\}|\\[A-Za-z]+|\S)/g, "\\sqrt[$1]{$2}"],
  [/\\buildrel\s*(\{[^{}]*\}|\S+)\s*\\over\s*(\{[^{}]*\}|\\[A-Za-z]+|\S)/g, "\\stackrel{$1}{$2}"],
  [
    /\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*\{([^}]*)\}/g,
    "\\newcommand{$2}{\\operatorname$1{$3}}",
  ],
  // An argument of an argument needs braces of its own.
  [
    /([_^])\s*(\\(?:vec|hat|bar|tilde|dot|ddot|sqrt|boldsymbol|bm|mathbf|mathrm|pmb)\s*(?:\{[^{}]*\}|\\?[A-Za-z]+))/g,
    "$1{$2}",
  ],
  [/(\\(?:vec|hat|bar|tilde|dot))(\\(?:mathbf|boldsymbol|mathrm|mathcal|bm)\s*\{[^{}]*\})/g, "$1{$2}"],
  [/([_^])\\(max|min|sup|inf|lim)\b/g, "$1{\\$2}"],
];

/** The same formula as KaTeX has it. */
export function toKatexWords(tex: string): string {
  const words = rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), tex);
  return [
    (text: string) => text.replace(/\\unicode\s*\{x?([0-9A-Fa-f]+)\}/g, (_, code: string) => toLetter(code)),
    (text: string) => replaceCommand(text, "ensuremath", 1, (inner) => `{${inner}}`),
    (text: string) => replaceCommand(text, "(?:style|class|cssId)", 2, (_, inner) => `{${inner}}`),
    (text: string) => replaceCommand(text, "bbox", 1, (inner) => `{${inner}}`),
    (text: string) => replaceCommand(text, "enclose", 2, (_, inner) => `\\boxed{${inner}}`),
    (text: string) => replaceCommand(text, "matrix", 1, (inner) => toEnvironment("matrix", inner)),
    (text: string) => replaceCommand(text, "pmatrix", 1, (inner) => toEnvironment("pmatrix", inner)),
    (text: string) => replaceCommand(text, "cases", 1, (inner) => toEnvironment("cases", inner)),
    (text: string) => replaceCommand(text, "eqalign", 1, (inner) => toEnvironment("aligned", inner)),
    ...textCommands.map(
      (name) => (text: string) =>
        replaceCommand(text, name, 1, (inner) => `\\${name}{${toPlainUnderscores(inner)}}`),
    ),
    toPlainMacros,
  ].reduce((text, change) => change(text), words);
}

const textCommands = ["text", "textrm", "texttt", "textbf", "textit", "textsf", "textnormal"];

function toEnvironment(name: string, inner: string): string {
  return `\\begin{${name}}${inner.replace(/\\cr\b/g, "\\\\")}\\end{${name}}`;
}

function toLetter(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x1f && point < 0x110000 && !(point >= 0xfdd0 && point <= 0xfdef)
    ? `\\text{${String.fromCodePoint(point)}}`
    : "";
}

/** In text an underscore is itself. */
function toPlainUnderscores(text: string): string {
  return text
    .split(/(\$[^$]*\$)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<!\\)_/g, "\\_")))
    .join("");
}

/** KaTeX knows no default for a macro's first argument: it is written out, as authors use it. */
function toPlainMacros(tex: string): string {
  return tex.replace(
    /\\((?:re)?newcommand\*?\s*\{?\s*\\[A-Za-z]+\s*\}?)\s*\[(\d)\]\s*\[([^\]]*)\]\s*(\{[\s\S]*\})/g,
    (_, head: string, count: string, value: string, body: string) => {
      const shifted = body.replace(/#([1-9])/g, (_whole, digit: string) =>
        digit === "1" ? value : `#${Number(digit) - 1}`,
      );
      return `\\${head}[${Number(count) - 1}]${shifted}`;
    },
  );
}
