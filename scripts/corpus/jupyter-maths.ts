/**
 * Where Jupyter sees maths in a Markdown cell: MathJax's way of old, as JupyterLab (`rendermime/src/latex.ts`) and the classic notebook
 * (`mathjaxutils.js`) go it, written anew as an authority to compare with. Offsets count in the text with line feeds.
 */
export interface JupyterSpan {
  readonly start: number;
  /** As written, with its delimiters. */
  readonly source: string;
  readonly tex: string;
  readonly display: boolean;
}

interface Open {
  readonly start: number;
  readonly opener: string;
  readonly closer: string;
}

const token =
  /\$\$?|\\(?:begin|end)\{[a-z]*\*?\}|\\[{}$]|[{}]|(?:\n[^\S\n]*){2,}|\n[^\S\n]*|\\\\(?:\(|\)|\[|\])/gi;

/** The formulas of `markdown` in order. */
export function findJupyterMath(markdown: string): JupyterSpan[] {
  const source = markdown.replace(/\r\n?/g, "\n");
  const text = withoutCode(source);
  const spans: JupyterSpan[] = [];
  let open: Open | undefined;
  let braces = 0;
  let last: number | undefined;
  const close = (end: number): void => {
    if (open !== undefined) spans.push(toSpan(source, open, end));
    open = undefined;
    last = undefined;
    braces = 0;
  };
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const end = match.index + found.length;
    if (open === undefined) {
      open = toOpen(found, match.index);
      braces = 0;
    } else if (found === open.closer) {
      if (braces > 0) last = end;
      else close(end);
    } else if (found.split("\n").length > 2) {
      if (last === undefined) {
        open = undefined;
        braces = 0;
      } else {
        token.lastIndex = last;
        close(last);
      }
    } else if (found === "{") braces += 1;
    else if (found === "}" && braces > 0) braces -= 1;
  }
  if (last !== undefined) close(last);
  return spans;
}

function toOpen(found: string, start: number): Open | undefined {
  if (found === "$" || found === "$$") return { start, opener: found, closer: found };
  if (found === "\\\\(") return { start, opener: found, closer: "\\\\)" };
  if (found === "\\\\[") return { start, opener: found, closer: "\\\\]" };
  return found.startsWith("\\begin")
    ? { start, opener: found, closer: found.replace("begin", "end") }
    : undefined;
}

function toSpan(source: string, { start, opener, closer }: Open, end: number): JupyterSpan {
  const whole = source.slice(start, end);
  const isEnvironment = opener.startsWith("\\begin");
  const tex = isEnvironment ? whole : whole.slice(opener.length, whole.length - closer.length);
  return { start, source: whole, tex, display: opener !== "$" && opener !== "\\\\(" };
}

/** Dollars in fenced blocks and code spans are no maths; every other letter keeps its place. */
function withoutCode(source: string): string {
  if (!/[`~]/.test(source)) return source;
  const hide = (whole: string) => whole.replaceAll("$", "\u0000");
  return source
    .replace(/^(?<fence>`{3,}|~{3,})[^`\n]*\n[\s\S]*?^\k<fence>`*$/gm, hide)
    .replace(/(^|[^\\])(`+)([^\n]*?[^`\n])\2(?!`)/gm, hide);
}
