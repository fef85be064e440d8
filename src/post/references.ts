/** What references can name: labelled figures, tables and listings with their numbers, sections with their titles. */
import { type PostWords, toName } from "../words/post.ts";

export interface Referent {
  /** `Figure 2`; undefined where the thing has no number. */
  readonly number: string | undefined;
  readonly title: string | undefined;
}

export interface References {
  /** Gives the label the next number of its kind, once. */
  readonly count: (label: string, title: string | undefined) => void;
  /** Gives parts of what is counted its number with a letter, under the label with the part's own number. */
  readonly letter: (label: string, parts: number) => void;
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

/** Theorems and callouts, likewise: the word by which each is called. */
const named: Readonly<Record<string, string>> = {
  thm: "theorem",
  lem: "lemma",
  cor: "corollary",
  prp: "proposition",
  cnj: "conjecture",
  def: "definition",
  exm: "example",
  exr: "exercise",
  sol: "solution",
  rem: "remark",
  alg: "algorithm",
  nte: "note",
  tip: "tip",
  wrn: "warning",
  imp: "important",
  cau: "caution",
};

/** Labels that are numbered wherever they stand. */
export const countedLabel = new RegExp(`^(?:fig|tbl|lst|${Object.keys(named).join("|")})-`);

/** What a theorem's label says that it is. */
export function findNamed(label: string): string | undefined {
  const [, prefix = ""] = /^([a-z]+)-/.exec(label) ?? [];
  return Object.hasOwn(named, prefix) ? named[prefix] : undefined;
}

/** The kind that a label names; a label without one is a figure's. */
function findKind(label: string, words: PostWords): string {
  const word = findNamed(label);
  if (word !== undefined) return toName(word, words);
  const [, prefix = ""] = /^([a-z]+)[-:]/.exec(label) ?? [];
  return words[kinds[prefix] ?? "figure"];
}

/** The first part is a. */
export function toLetter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + (index % 26));
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
    letter(label, parts) {
      const number = known.get(label)?.number;
      if (number === undefined) return;
      for (let index = 0; index < parts; index += 1) {
        const part = { number: `${number}${toLetter(index)}`, title: undefined };
        if (!known.has(`${label}-${index + 1}`)) known.set(`${label}-${index + 1}`, part);
      }
    },
    name(label, title) {
      if (!known.has(label))
        known.set(label, { number: undefined, title: title.replace(/\s+/g, " ").trim() });
    },
    find: (label) => known.get(label),
  };
}
