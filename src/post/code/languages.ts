/** Languages that code may be in: names as authors and kernels write them → a grammar, loaded when first needed. */
import type { LanguageRegistration } from "shiki";
import { bundledLanguages, bundledLanguagesInfo } from "shiki/langs";

const others: Readonly<Record<string, string>> = {
  ipython: "python",
  ipython2: "python",
  ipython3: "python",
  python3: "python",
  "c++": "cpp",
  "c++11": "cpp",
  "c++17": "cpp",
  "c#": "csharp",
  "f#": "fsharp",
  sh: "bash",
  shell: "bash",
  shellscript: "bash",
  pwsh: "powershell",
  env: "dotenv",
  golang: "go",
  octave: "matlab",
  p5js: "javascript",
};

const names = new Map(
  bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id] as const)),
);

/** The grammar's name, or undefined where there is none: then code is shown plain. */
export function findLanguage(name: string): string | undefined {
  const lower = name.toLowerCase().replace(/^[{.=\s]+|[}\s]+$/g, "");
  return names.get(Object.hasOwn(others, lower) ? (others[lower] ?? lower) : lower);
}

/** A grammar and those it embeds. */
export async function loadLanguage(name: string): Promise<LanguageRegistration[]> {
  const load = Object.entries(bundledLanguages).find(([known]) => known === name)?.[1];
  return load === undefined ? [] : (await load()).default;
}

/** The languages that fences of a Markdown text name. */
export function findFenceLanguages(markdown: string): string[] {
  return [
    ...markdown.matchAll(
      /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:`{3,}|~{3,})[ \t]*([^\s`]+)(?:[ \t]+([A-Za-z][^\s`]*))?/gm,
    ),
  ].flatMap(([, name, word]) =>
    name === undefined ? [] : [name, ...(name.startsWith("{") && word !== undefined ? [word] : [])],
  );
}
