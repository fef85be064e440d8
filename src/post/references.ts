/** What references can name: labelled figures, tables and listings with their numbers, sections with their titles. */
import type { PostWords } from "./words.ts";

export interface Referent {
  /** `Figure 2`; undefined where the thing has no number. */
  readonly number: string | undefined;
  readonly title: string | undefined;
}

export interface References {
  /** Gives the label the next number of its kind, once. */
  readonly count: (label: string, title: string | undefined) => void;
  /** Notes a title for the label. */
  readonly name: (label: string, title: string) => void;
  readonly find: (label: string) => Referent | undefined;
}

/** What a label's first part may say, as Quarto has it. */
const kinds: Readonly<Record<string, "figure" | "tableName" | "listing">> = {
  fig: "figure",
  tbl: "tableName",
  table: "tableName",
  tab: "tableName",
  lst: "listing",
};

/** The kind that a label names; a label without one is a figure's. */
function findKind(label: string, words: PostWords): string {
  const [, prefix = ""] = /^([a-z]+)[-:]/.exec(label) ?? [];
  return words[kinds[prefix] ?? "figure"];
}

export function createReferences(words: PostWords): References {
  const known = new Map<string, Referent>();
  const counts = new Map<string, number>();
  return {
    count(label, title) {
      const before = known.get(label);
      if (before?.number !== undefined) return;
      const kind = findKind(label, words);
      const next = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, next);
      known.set(label, { number: `${kind}\u00A0${next}`, title: title ?? before?.title });
    },
    name(label, title) {
      if (!known.has(label))
        known.set(label, { number: undefined, title: title.replace(/\s+/g, " ").trim() });
    },
    find: (label) => known.get(label),
  };
}
