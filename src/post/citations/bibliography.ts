/** BibTeX → references, read by Citation.js, each value checked. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";

export interface Reference {
  readonly key: string;
  /** Family names, or what stands for them. */
  readonly families: readonly string[];
  readonly authors: readonly string[];
  readonly year: string | undefined;
  readonly title: string;
  /** The journal, book or proceedings that holds it; its publisher where there is none. */
  readonly container: string | undefined;
  readonly details: string | undefined;
  readonly url: string | undefined;
}

export type BibliographyReading = { readonly references: readonly Reference[] } | { readonly reason: string };

export function readBibliography(text: string): BibliographyReading {
  try {
    const read = plugins.input.chain(text, { forceType: "@bibtex/text", generateGraph: false });
    return { references: (Array.isArray(read) ? read : []).flatMap(toReference) };
  } catch (error) {
    const [first = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return { reason: first };
  }
}

function toReference(item: unknown): Reference[] {
  if (!isRecord(item)) return [];
  const key = toText(item["citation-key"]) ?? toText(item["id"]);
  if (key === undefined) return [];
  const people = toPeople(item["author"] ?? item["editor"]);
  const { volume, issue, page, DOI: doi, URL: url } = item;
  const number = [toText(volume), issue === undefined ? undefined : `(${toText(issue)})`]
    .filter(Boolean)
    .join("");
  const details = [number, toText(page)].filter(Boolean).join(", ");
  return [
    {
      key,
      families: people.map(({ family }) => family),
      authors: people.map(({ full }) => full),
      year: findYear(item["issued"]),
      title: toText(item["title"]) ?? key,
      container: toText(item["container-title"]) ?? toText(item["publisher"]) ?? toText(item["genre"]),
      details: details === "" ? undefined : details,
      url: toText(doi) === undefined ? toText(url) : `https://doi.org/${toText(doi)}`,
    },
  ];
}

function toPeople(value: unknown): { family: string; full: string }[] {
  return (Array.isArray(value) ? value : []).filter(isRecord).map((person) => {
    const particle = toText(person["non-dropping-particle"]) ?? toText(person["dropping-particle"]);
    const name = toText(person["family"]) ?? toText(person["literal"]) ?? toText(person["given"]) ?? "";
    const family = [particle, name].filter(Boolean).join(" ");
    const given = person["family"] === undefined ? undefined : toText(person["given"]);
    return { family, full: given === undefined ? family : `${family}, ${given}` };
  });
}

function findYear(issued: unknown): string | undefined {
  const parts = isRecord(issued) ? issued["date-parts"] : undefined;
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return Array.isArray(first) ? toText(first[0]) : undefined;
}

/** Citation.js marks what BibTeX emphasises with tags. */
function toText(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== ""
    ? text.replace(/<\/?[a-z][^<>]*>/g, "").trim()
    : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
