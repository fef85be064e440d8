/** What references can name: labelled figures, tables and listings with their numbers, sections with their titles. */

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

const kinds: Readonly<Record<string, string>> = { fig: "Figure", tbl: "Table", lst: "Listing" };

/** The kind that a label's first part says, as Quarto has it; a label without one is a figure's. */
function findKind(label: string): string {
  const [, prefix = ""] = /^([a-z]+)[-:]/.exec(label) ?? [];
  return kinds[prefix === "table" || prefix === "tab" ? "tbl" : prefix] ?? "Figure";
}

export function createReferences(): References {
  const known = new Map<string, Referent>();
  const counts = new Map<string, number>();
  return {
    count(label, title) {
      const before = known.get(label);
      if (before?.number !== undefined) return;
      const kind = findKind(label);
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
