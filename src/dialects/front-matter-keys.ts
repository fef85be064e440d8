/** The table of front matter keys: which systems write it, and how its value is read. One line a key. */
import type { RuleId } from "../messages/rules.ts";
import { isJsonObject } from "../notebook/fields.ts";
import type { JsonValue } from "../notebook/notebook.ts";
import { readAliases, readPermalink, readSlug } from "./addresses.ts";
import { toDefault, toDefaults } from "./cell-defaults.ts";
import type { System } from "./cell-options.ts";
import { isMovingDate, readDate } from "./dates.ts";
import { toName } from "./names.ts";
import type { FrontMatter } from "./options.ts";
import { columns, flag, macros, number, people, text, type ValueType, words } from "./values.ts";

export interface KeySpec {
  readonly systems: readonly (System | "jekyll")[];
  /** Absent where another system uses the key and Atoll does not: its value is kept and nothing is said. */
  readonly read?: (value: JsonValue) => KeyReading;
}

export type KeyReading =
  | { readonly set: Partial<FrontMatter> }
  | { readonly rule: RuleId; readonly allowed: string }
  /** Understood and of no use here. */
  | "ignored";

/** Where several keys fill one field the upper one wins; tags and authors are united. */
export const frontMatterKeys: Readonly<Record<string, KeySpec>> = {
  title: {
    systems: ["atoll", "fastpages", "nbdev", "quarto", "myst"],
    read: to(text, (title) => ({ title })),
  },
  description: {
    systems: ["atoll", "fastpages", "nbdev", "quarto", "myst"],
    read: to(text, (description) => ({ description })),
  },
  summary: { systems: ["fastpages", "myst"], read: to(text, (description) => ({ description })) },
  subtitle: { systems: ["quarto", "myst"], read: to(text, (description) => ({ description })) },
  abstract: { systems: ["quarto", "myst"], read: to(text, (description) => ({ description })) },
  excerpt: { systems: ["jekyll"], read: to(text, (description) => ({ description })) },
  date: { systems: ["atoll", "nbdev", "quarto", "myst", "jekyll"], read: toDate((date) => ({ date })) },
  updated: { systems: ["atoll"], read: toDate((updated) => ({ updated })) },
  "date-modified": { systems: ["quarto"], read: toDate((updated) => ({ updated })) },
  "last-modified-at": { systems: ["jekyll"], read: toDate((updated) => ({ updated })) },
  lastmod: { systems: ["jekyll"], read: toDate((updated) => ({ updated })) },
  authors: { systems: ["atoll", "myst"], read: to(people, (authors) => ({ authors })) },
  author: { systems: ["fastpages", "nbdev", "quarto"], read: to(people, (authors) => ({ authors })) },
  tags: { systems: ["atoll", "myst", "jekyll"], read: to(words, (tags) => ({ tags })) },
  categories: { systems: ["fastpages", "nbdev", "quarto"], read: to(words, (tags) => ({ tags })) },
  keywords: { systems: ["quarto", "myst"], read: to(words, (tags) => ({ tags })) },
  category: { systems: ["jekyll"], read: to(words, (tags) => ({ tags })) },
  tag: { systems: ["jekyll"], read: to(words, (tags) => ({ tags })) },
  draft: { systems: ["atoll", "quarto"], read: to(flag, (draft) => ({ draft })) },
  hide: { systems: ["fastpages"], read: to(flag, (draft) => ({ draft })) },
  published: { systems: ["jekyll"], read: to(flag, (published) => ({ draft: !published })) },
  slug: { systems: ["atoll"], read: readSlug },
  permalink: { systems: ["fastpages", "jekyll"], read: readPermalink },
  aliases: { systems: ["atoll", "quarto"], read: readAliases },
  "redirect-from": { systems: ["jekyll"], read: readAliases },
  image: { systems: ["atoll", "fastpages", "quarto"], read: readPicture },
  thumbnail: { systems: ["myst"], read: readPicture },
  "image-alt": { systems: ["atoll", "quarto"], read: to(text, (imageAlt) => ({ imageAlt })) },
  "thumbnail-alt": { systems: ["myst"], read: to(text, (imageAlt) => ({ imageAlt })) },
  live: { systems: ["atoll"], read: to(flag, (live) => ({ live })) },
  series: { systems: ["atoll"], read: to(text, (series) => ({ series })) },
  order: { systems: ["atoll", "nbdev", "quarto"], read: to(number, (order) => ({ order })) },
  "sticky-rank": { systems: ["fastpages"], read: to(number, (order) => ({ order })) },

  // The page as a whole
  lang: { systems: ["atoll", "quarto", "jekyll"], read: to(text, (lang) => ({ lang })) },
  toc: {
    systems: ["atoll", "fastpages", "quarto"],
    // A map, as notebook extensions keep under this name, says how and not whether.
    read: (value) => (isJsonObject(value) ? "ignored" : to(flag, (toc) => ({ toc }))(value)),
  },
  "toc-depth": { systems: ["quarto"], read: to(columns, (tocDepth) => ({ tocDepth })) },
  "number-sections": {
    systems: ["atoll", "quarto"],
    read: to(flag, (numberSections) => ({ numberSections })),
  },
  numbering: { systems: ["myst"], read: readNumbering },
  math: {
    systems: ["myst"],
    // Jekyll's word for whether a page has formulas.
    read: (value) => (isJsonObject(value) ? to(macros, (said) => ({ macros: said }))(value) : "ignored"),
  },
  bibliography: {
    systems: ["atoll", "quarto", "myst"],
    read: to(words, (bibliography) => ({ bibliography })),
  },

  // What every cell has unless it says otherwise; `format: html:` holds the same keys
  echo: { systems: ["atoll", "quarto"], read: toDefault("echo") },
  output: {
    systems: ["quarto"],
    // R Markdown names the kind of document under this key.
    read: (value) => (isDocumentKind(value) ? "ignored" : toDefault("output")(value)),
  },
  warning: { systems: ["quarto"], read: toDefault("warning") },
  "code-fold": { systems: ["atoll", "quarto"], read: toDefault("code-fold") },
  "code-summary": { systems: ["atoll", "quarto"], read: toDefault("code-summary") },
  "code-overflow": { systems: ["quarto"], read: toDefault("code-overflow") },
  "code-line-numbers": { systems: ["quarto"], read: toDefault("code-line-numbers") },
  "fig-align": { systems: ["quarto"], read: toDefault("fig-align") },
  "cap-location": { systems: ["quarto"], read: toDefault("cap-location") },
  "fig-cap-location": { systems: ["quarto"], read: toDefault("fig-cap-location") },
  "tbl-cap-location": { systems: ["quarto"], read: toDefault("tbl-cap-location") },
  "tbl-colwidths": { systems: ["quarto"], read: toDefault("tbl-colwidths") },
  execute: { systems: ["quarto"], read: (value) => toDefaults(value) },
  format: {
    systems: ["quarto"],
    read: (value) => readFormat(isJsonObject(value) ? (value["html"] ?? null) : null),
  },

  ...unused(
    "fastpages",
    "branch badges hide-github-badge hide-colab-badge hide-binder-badge hide-deepnote-badge comments search-exclude",
    "layout use-math type week nb-path",
  ),
  ...unused("jekyll", "sitemap mathjax show-tags header"),
  ...unused("nbdev", "skip-exec skip-showdoc output-file default-exp"),
  ...unused(
    "quarto",
    "toc-location toc-title toc-expand code-tools",
    "code-copy code-annotations highlight-style jupyter csl search",
    "lightbox page-layout title-block-banner title-block-style title-block-categories listing about citation",
    "license doi axe ipynb-filters reference-location citation-location filters sidebar sidebar-label sidebar-position",
    "twitter-card open-graph website editor theme css fig-width fig-height",
    "fig-format fig-dpi eval include kernel html revealjs pdf resources include-in-header",
    "include-before-body include-after-body link-citations nocite abstract-title published-title author-title",
    "date-format anchor-sections smooth-scroll crossref body-header body-footer other-links code-links back-to-top-navigation",
    "shift-heading-level-by engine params pagetitle title-prefix image-height image-width page-navigation hypothesis from",
  ),
  ...unused(
    "myst",
    "short-title thumbnail-optimized thumbnailoptimized banner banner-optimized banneroptimized reviewers editors",
    "contributors venue github affiliations funding copyright options parts social keypoints dedication epigraph",
    "data-availability acknowledgments identifiers open-access binder source subject volume issue first-page last-page oxa",
    "abbreviations exports export downloads download settings edit-url source-url arxiv pmid pmcid zenodo label",
    "kernelspec jupytext site enumerator content-includes-title skip-execution thebe language-info myst mystnb file-format",
  ),
};

/** What Quarto's `format: html:` says about all cells, and about the list of headings. */
function readFormat(html: JsonValue): KeyReading {
  const cells = toDefaults(html);
  let set: Partial<FrontMatter> = typeof cells === "object" && "set" in cells ? cells.set : {};
  for (const [key, value] of isJsonObject(html) ? Object.entries(html) : []) {
    const name = toName(key);
    if (!/^(?:toc|toc-depth|number-sections)$/.test(name)) continue;
    const reading = frontMatterKeys[name]?.read?.(value) ?? "ignored";
    if (reading !== "ignored" && "set" in reading) set = { ...set, ...reading.set };
  }
  return typeof cells === "object" && "rule" in cells
    ? cells
    : Object.keys(set).length === 0
      ? "ignored"
      : { set };
}

/** MyST's map of what is numbered, of which headings are what a page numbers. */
function readNumbering(value: JsonValue): KeyReading {
  const said = isJsonObject(value) ? (value["headings"] ?? value["all"] ?? null) : value;
  return typeof said === "boolean" ? { set: { numberSections: said } } : "ignored";
}

function isDocumentKind(value: JsonValue): boolean {
  return isJsonObject(value) || Array.isArray(value) || (typeof value === "string" && /[_:]/.test(value));
}

function to<T>(
  type: ValueType<T>,
  change: (value: T) => Partial<FrontMatter>,
): (value: JsonValue) => KeyReading {
  return (value) => {
    const read = type.read(value);
    return read === undefined
      ? { rule: "front-matter-mistyped", allowed: type.allowed }
      : { set: change(read) };
  };
}

function toDate(change: (date: string) => Partial<FrontMatter>): (value: JsonValue) => KeyReading {
  return (value) => {
    const written = text.read(value) ?? "";
    if (isMovingDate(written)) {
      return { rule: "date-moving", allowed: "a date" };
    }
    const date = readDate(written);
    return date === undefined ? { rule: "date-invalid", allowed: "a date" } : { set: change(date) };
  };
}

/** A path or address, alone or in an object beside its other properties; `false` says that there is none. */
function readPicture(value: JsonValue): KeyReading {
  if (typeof value === "boolean") {
    return "ignored";
  }
  const image = text.read(
    isJsonObject(value) ? (value["src"] ?? value["path"] ?? value["url"] ?? null) : value,
  );
  const alt = isJsonObject(value) ? text.read(value["alt"] ?? null) : undefined;
  if (image === undefined) {
    return { rule: "front-matter-mistyped", allowed: "the path or address of a picture" };
  }
  return { set: alt === undefined ? { image } : { image, imageAlt: alt } };
}

function unused(system: KeySpec["systems"][number], ...names: readonly string[]): Record<string, KeySpec> {
  return Object.fromEntries(
    names.flatMap((line) => line.split(" ")).map((name) => [name, { systems: [system] }]),
  );
}
