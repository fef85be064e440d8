/** Every word the interface says by itself: one table, a folder a language, and the compiler sees to it that none lacks a word. */
import * as german from "./de/all.ts";
import type { EditorWords } from "./editor.ts";
import * as english from "./en/all.ts";
import type { FigureWords } from "./figure.ts";
import type { PageWords } from "./page.ts";
import type { PostWords } from "./post.ts";
import type { ToolWords } from "./tools.ts";

/** Where the words are said; what a browser says by itself comes with the script that says it, a file each. */
export interface Words {
  readonly page: PageWords;
  readonly post: PostWords;
  readonly figure: FigureWords;
  readonly tools: ToolWords;
  readonly editor: EditorWords;
}

/** Each by the name of its folder. */
const tables = { en: english, de: german } satisfies Readonly<Record<string, Words>>;

/** A language that the interface speaks. */
export type Spoken = keyof typeof tables;

/** Finds the language (BCP 47) in which the interface speaks to readers of `language`: English where there is no table for it, or where it is no language. */
export function findSpoken(language: string): Spoken {
  const name = language.toLowerCase().split(/[-_]/, 1)[0] ?? "";
  return isSpoken(name) ? name : "en";
}

function isSpoken(name: string): name is Spoken {
  return Object.hasOwn(tables, name);
}

/** Finds the words for readers of a language. */
export function findWords(language: string): Words {
  return tables[findSpoken(language)];
}

const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** Finds the direction in which a language is written; what is no language tag, as an author may write, goes left to right. */
export function findDirection(language: string): "ltr" | "rtl" {
  // What a tag may look like, near enough: Intl.Locale throws at anything else.
  if (!/^[a-z]{2,8}(?:-[a-z\d]{2,8})*$/i.test(language)) return "ltr";
  const { language: name, script } = new Intl.Locale(language);
  if (script !== undefined) return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo)$/.test(script) ? "rtl" : "ltr";
  return rightToLeft.has(name) ? "rtl" : "ltr";
}
