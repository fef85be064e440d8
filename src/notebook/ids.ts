/** Cell ids: unique in the notebook and safe in HTML, the same on every reading. */
import type { Report } from "./fields.ts";
import { isJsonObject } from "./fields.ts";
import type { JsonValue } from "./notebook.ts";

/** Finds the id of every cell: its own where it can stand, else one made from it or from the cell's number. */
export function findIds(cells: readonly JsonValue[], reportAt: (index: number) => Report): string[] {
  const written = cells.map((cell) => (isJsonObject(cell) ? cell["id"] : undefined));
  // The ids that can stand are taken first, so that none made here pushes a later cell from its own.
  const taken = new Set(written.filter((id) => typeof id === "string").filter(isSafe));
  const seen = new Set<string>();
  return written.map((id, position) => {
    const own = typeof id === "string" && isSafe(id) ? id : undefined;
    if (own !== undefined && !seen.has(own)) {
      seen.add(own);
      return own;
    }
    const made = makeUnique(own ?? (toSafe(id) || `cell-${position + 1}`), taken);
    taken.add(made);
    if (id !== undefined) {
      const problem = own === undefined ? "not made of letters, digits, - and _" : "that of an earlier cell";
      reportAt(position + 1)("notebook-cell-id", { id: JSON.stringify(id), problem, replacement: made });
    }
    return made;
  });
}

/** What nbformat allows, which is also safe in an attribute, an address and a selector's quotes. */
function isSafe(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

function toSafe(id: JsonValue | undefined): string {
  return typeof id === "string"
    ? id
        .replace(/[^A-Za-z0-9_-]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 48)
    : "";
}

function makeUnique(id: string, taken: ReadonlySet<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique); n++) {
    unique = `${id.slice(0, 56)}-${n}`;
  }
  return unique;
}
