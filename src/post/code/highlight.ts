/** Code → HTML in two colour schemes at once, tokenised once; identical code is remembered. */
import { createHighlighterCore, type HighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { escapeHtml } from "../html/escape.ts";
import { createMemo } from "../memo.ts";
import { findLanguage, loadLanguage } from "./languages.ts";
import { findPair, ink, theme } from "./theme.ts";

let highlighter: HighlighterCore | undefined;
const remember = createMemo<string>();
const [italic, bold, underline] = [1, 2, 4];

/** Makes ready what `highlight` needs for these languages; names without a grammar are passed over. */
export async function loadLanguages(names: Iterable<string>): Promise<void> {
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  highlighter ??= await createHighlighterCore({ themes: [theme], langs: [], engine });
  const loaded = new Set(highlighter.getLoadedLanguages());
  for (const name of new Set([...names].map(findLanguage))) {
    if (name !== undefined && !loaded.has(name)) await highlighter.loadLanguage(await loadLanguage(name));
  }
}

/** The whole `<pre>`. A language that was not loaded is shown plain. */
export function highlight(source: string, language: string): string {
  const name = findLanguage(language);
  return remember(`${name ?? ""}\n${source}`, () => {
    const style = `--shiki-light:${ink.light};--shiki-dark:${ink.dark}`;
    return `<pre class="shiki" style="${style}" tabindex="0"><code>${print(source, name)}</code></pre>`;
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
  let style = "";
  for (const token of tokens) {
    const next = token.content.trim() === "" ? style : toStyle(token);
    if (next !== style) {
      line += wrap(text, style);
      text = "";
      style = next;
    }
    text += token.content;
  }
  return line + wrap(text, style);
}

function wrap(text: string, style: string): string {
  if (text === "") return "";
  return style === "" ? escapeHtml(text) : `<span style="${style}">${escapeHtml(text)}</span>`;
}

function toStyle({ color, fontStyle = 0 }: ThemedToken): string {
  const pair = findPair(color);
  const parts = pair === undefined ? [] : [`--shiki-light:${pair.light}`, `--shiki-dark:${pair.dark}`];
  if (fontStyle > 0 && fontStyle & italic) parts.push("font-style:italic");
  if (fontStyle > 0 && fontStyle & bold) parts.push("font-weight:bold");
  if (fontStyle > 0 && fontStyle & underline) parts.push("text-decoration:underline");
  return parts.join(";");
}
