/** Every word the interface says by itself: one table a language, and the compiler sees to it that none lacks a word. */
import { english } from "./words/english.ts";
import { german } from "./words/german.ts";

export interface Words {
  readonly skip: string;
  readonly tags: string;
  readonly allTags: string;
  readonly archive: string;
  readonly about: string;
  readonly series: string;
  readonly undated: string;
  readonly site: string;
  readonly footer: string;
  readonly madeFrom: string;
  readonly feed: string;
  readonly source: string;
  readonly contents: string;
  readonly theme: string;
  readonly themes: { readonly light: string; readonly system: string; readonly dark: string };
  readonly updated: string;
  readonly minutes: (count: number) => string;
  readonly live: string;
  readonly liveFigures: (count: number) => string;
  readonly posts: string;
  readonly postCount: (count: number) => string;
  readonly allPosts: (count: number) => string;
  readonly noPosts: string;
  readonly part: (position: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly related: string;
  readonly notebook: string;
  readonly viewSource: string;
  readonly openIn: (place: string) => string;
  readonly download: string;
  readonly downloadPython: string;
  readonly asMarkdown: string;
  readonly cite: string;
  readonly licence: string;
  readonly share: string;
  readonly shareMail: string;
  readonly discuss: string;
  readonly showComments: string;
  readonly commentsAsk: string;
  readonly taggedWith: (tag: string) => string;
  readonly inSeries: (series: string) => string;
  readonly notFound: string;
  readonly notFoundHelp: string;
  readonly home: string;
  readonly search: string;
  readonly searchFor: string;
  readonly searchHint: string;
  readonly searchFailed: string;
  readonly noResults: string;
  readonly results: string;
  readonly answered: string;
  readonly startOver: string;
  readonly searchTranscript: string;
  readonly scriptAsks: string;
  readonly scriptFailed: string;
  readonly scriptOutput: string;
  readonly copy: string;
  readonly copied: string;
}

const tables: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  ["de", german],
]);

/** Finds the words of a language; English where there is no table for it. */
export function findWords(language: string): Words {
  return tables.get(new Intl.Locale(language).language) ?? english;
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
