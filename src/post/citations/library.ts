/** The references of one post: those of the files that its front matter names, and which of them the text cites. */
import type { Draft } from "../draft.ts";
import { type Reference, readBibliography } from "./bibliography.ts";

export interface Library {
  readonly has: (key: string) => boolean;
  /** Finds a reference and notes that it is cited. */
  readonly cite: (key: string) => Reference | undefined;
  /** All that were cited, by author and year. */
  readonly list: () => readonly Reference[];
}

export function createLibrary(files: readonly string[], draft: Draft): Library {
  const known = new Map<string, Reference>();
  const cited = new Set<Reference>();
  for (const file of files) {
    const bytes = draft.context.readFile(file);
    const reading = bytes === undefined ? undefined : readBibliography(new TextDecoder().decode(bytes));
    if (reading === undefined) draft.report("bibliography-missing", {}, { file });
    else if ("reason" in reading) draft.report("bibliography-broken", {}, { file, reason: reading.reason });
    else for (const reference of reading.references) known.set(reference.key, reference);
  }
  return {
    has: (key) => known.has(key),
    cite(key) {
      const found = known.get(key);
      if (found !== undefined) cited.add(found);
      return found;
    },
    list: () => [...cited].sort((a, b) => compare(toOrder(a), toOrder(b))),
  };
}

function toOrder({ authors, title, year }: Reference): string {
  return [authors[0] ?? title, year ?? ""].join(" ").toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
