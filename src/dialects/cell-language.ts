/** The language of one cell: its magic first, then what an editor noted, then the notebook's. */
import { isJsonObject } from "../notebook/fields.ts";
import { findKernelLanguage, toLanguage } from "../notebook/language.ts";
import type { Cell, JsonObject, Notebook } from "../notebook/notebook.ts";

/** Magics that say nothing but the language; the magic line need not be shown. */
export const languageMagics: Readonly<Record<string, string>> = {
  bash: "bash",
  css: "css",
  html: "html",
  HTML: "html",
  javascript: "javascript",
  js: "javascript",
  latex: "latex",
  markdown: "markdown",
  mermaid: "mermaid",
  perl: "perl",
  ruby: "ruby",
  sh: "bash",
  svg: "xml",
  SVG: "xml",
  ts: "typescript",
  typescript: "typescript",
};

/** Magics whose line carries more than the language: it stays in view. */
const shownMagics: Readonly<Record<string, string>> = {
  R: "r",
  cython: "cython",
  julia: "julia",
  matlab: "matlab",
  octave: "octave",
  pypy: "python",
  python: "python",
  python2: "python",
  python3: "python",
  sql: "sql",
};

/** .NET Interactive's own way to name the language of a cell, in its first line. */
const polyglot: Readonly<Record<string, string>> = {
  csharp: "csharp",
  "c#": "csharp",
  fsharp: "fsharp",
  "f#": "fsharp",
  pwsh: "powershell",
  powershell: "powershell",
  html: "html",
  javascript: "javascript",
  js: "javascript",
  sql: "sql",
  kql: "kusto",
  mermaid: "mermaid",
  markdown: "markdown",
};

/** The language that `#!name` alone on a line says; undefined for every other line, `#!/bin/sh` among them. */
export function findPolyglotLanguage(line: string | undefined): string | undefined {
  const [, name = ""] = /^#!([\w#]+)[ \t]*\r?$/.exec(line ?? "") ?? [];
  return Object.hasOwn(polyglot, name) ? polyglot[name] : undefined;
}

/** Whether a magic only names the language. */
export function isLanguageMagic(magic: string): boolean {
  return Object.hasOwn(languageMagics, magic);
}

/** Finds the language of a code cell. */
export function findCellLanguage({ metadata }: Cell, notebook: Notebook, magic: string | undefined): string {
  const byMagic = magic === undefined ? undefined : (languageMagics[magic] ?? shownMagics[magic]);
  return byMagic ?? findNotedLanguage(metadata) ?? notebook.language;
}

function findNotedLanguage(metadata: JsonObject): string | undefined {
  const { vscode, dotnet_interactive: dotnet, polyglot_notebook: polyglot, kernel } = metadata;
  const id = isJsonObject(vscode) ? vscode["languageId"] : undefined;
  const noted = typeof id === "string" ? id.replace(/^dotnet-interactive\./, "") : undefined;
  if (noted !== undefined && !["raw", "plaintext", "polyglot-notebook"].includes(noted)) {
    return toLanguage(noted);
  }
  return (
    toLanguage(isJsonObject(polyglot) ? polyglot["kernelName"] : undefined) ??
    toLanguage(isJsonObject(dotnet) ? dotnet["language"] : undefined) ??
    (typeof kernel === "string" ? (findKernelLanguage(kernel) ?? toLanguage(kernel)) : undefined)
  );
}
