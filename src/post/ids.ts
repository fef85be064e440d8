/** Every id of one page is claimed here, so that no two are the same. */

export interface Ids {
  /** `wanted`, or `wanted-1`, `wanted-2`, … where it is taken. */
  readonly claim: (wanted: string) => string;
  readonly isTaken: (id: string) => boolean;
  /** Makes `id` the target of links to `#name`; the first to ask keeps the name. */
  readonly point: (name: string, id: string) => void;
  /** Names that meant `from` mean `to` from now on. */
  readonly move: (from: string, to: string) => void;
  /** The id that a link to `#fragment` means: exactly, by Jupyter's or GitHub's slug, or but for case and punctuation. */
  readonly find: (fragment: string) => string | undefined;
}

export function createIds(): Ids {
  const taken = new Set<string>();
  const named = new Map<string, string>();
  const loose = new Map<string, string>();
  return {
    claim(wanted) {
      let id = wanted;
      for (let count = 1; taken.has(id); count += 1) id = `${wanted}-${count}`;
      taken.add(id);
      return id;
    },
    isTaken: (id) => taken.has(id),
    point(name, id) {
      if (!named.has(name)) named.set(name, id);
      const plain = toLoose(name);
      if (plain !== "" && !loose.has(plain)) loose.set(plain, id);
    },
    move(from, to) {
      for (const names of [named, loose]) {
        for (const [name, id] of names) if (id === from) names.set(name, to);
      }
    },
    find: (fragment) =>
      named.get(fragment) ?? (taken.has(fragment) ? fragment : undefined) ?? loose.get(toLoose(fragment)),
  };
}

function toLoose(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Text → an id that is safe in HTML, in CSS and in an address: letters, digits, `-` and `_`, a letter first. */
export function toSafeId(text: string): string {
  const id = text
    .trim()
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return /^[A-Za-z]/.test(id) ? id : `cell-${id}`.replace(/-+$/, "");
}
