/** Code → HTML, tokenised once for both colour schemes; identical code is remembered. */
import { createHighlighterCore, type HighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { escapeHtml } from "../html/escape.ts";
import { createMemo } from "../memo.ts";
import { findLanguage, loadLanguage } from "./languages.ts";
import { findRole, theme } from "./theme.ts";

let highlighter: HighlighterCore | undefined;
const remember = createMemo<string>();
/** Bits of a token's style. */
const faces = new Map([
  [1, "italic"],
  [2, "bold"],
  [4, "underline"],
]);

/** Makes ready what `highlight` needs for these languages; names without a grammar are passed over. */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  highlighter ??= await createHighlighterCore({ themes: [theme], langs: [], engine });
  const loaded = new Set(highlighter.getLoadedLanguages());
  for (const name of new Set([...names].map(findLanguage))) {
    if (name !== undefined && !loaded.has(name)) await highlighter.loadLanguage(await loadLanguage(name));
  }
}

/** Quarto's way to point at a line from the list below the code: `# <1>` at its end. */
const annotation = /[ \t]*(?:#|\/\/|--|%)[ \t]*<(\d{1,2})>[ \t]*$/;

export interface LineForm {
  /** Lines to look at, from 1. */
  readonly marked?: readonly number[];
  /** Whether each line is a part of its own, before which a style can count. */
  readonly numbered?: boolean;
}

/** The whole `<pre>`. A language that was not loaded is shown plain. */
export function highlight(source: string, language: string, form: LineForm = {}): string {
  const { marked = [], numbered = false } = form;
  const name = findLanguage(language);
  return remember(`${name ?? ""} ${marked.join()} ${numbered}\n${source}`, () => {
    const written = source.split("\n");
    const printed = print(written.map((line) => line.replace(annotation, "")).join("\n"), name);
    const lines = printed.split("\n").map((line, index) => {
      const [, note] = annotation.exec(written[index] ?? "") ?? [];
      const noted = note === undefined ? line : `${line}<span class="code-note" data-note="${note}"></span>`;
      const isMarked = marked.includes(index + 1);
      if (numbered) return `<span class="code-line${isMarked ? " code-marked" : ""}">${noted}</span>`;
      return isMarked ? `<span class="code-marked">${noted}</span>` : noted;
    });
    return `<pre tabindex="0"><code>${lines.join("\n")}</code></pre>`;
  });
}

function print(source: string, name: string | undefined): string {
  if (highlighter === undefined || name === undefined || !highlighter.getLoadedLanguages().includes(name)) {
    return escapeHtml(source);
  }
  const lines = highlighter.codeToTokensBase(source, {
    lang: name,
    theme: "atoll",
    // A limit by time would make the page depend on the machine; one by length does not.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 2000,
  });
  return lines.map(printLine).join("\n");
}

function printLine(tokens: readonly ThemedToken[]): string {
  let line = "";
  let text = "";
  let classes = "";
  for (const token of tokens) {
    const next = token.content.trim() === "" ? classes : toClasses(token);
    if (next !== classes) {
      line += wrap(text, classes);
      text = "";
      classes = next;
    }
    text += token.content;
  }
  return line + wrap(text, classes);
}

function wrap(text: string, classes: string): string {
  if (text === "") return "";
  return classes === "" ? escapeHtml(text) : `<span class="${classes}">${escapeHtml(text)}</span>`;
}

function toClasses({ color, fontStyle = 0 }: ThemedToken): string {
  const names = [...faces].flatMap(([bit, name]) => (fontStyle > 0 && fontStyle & bit ? [name] : []));
  return [findRole(color), ...names]
    .flatMap((name) => name ?? [])
    .map((name) => `tok-${name}`)
    .join(" ");
}
