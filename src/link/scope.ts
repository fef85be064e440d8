/** Which cell is meant. A demo knows no cell, but it is given what ends its run. */

interface Scope {
  readonly cell: string;
  /** How many have asked in this run. */
  asked: number;
}

const scopes = new WeakMap<object, Scope>();

/** Says that the run which `invalidation` ends is one of `cell`. */
export function nameScope(invalidation: object, cell: string): void {
  scopes.set(invalidation, { cell, asked: 0 });
}

/** A name of its own for each who asks in a run: the cell's label, with a number from the second on. `otherwise` outside of runs. */
export function findScope(invalidation: object | undefined, otherwise: string): string {
  const scope = invalidation === undefined ? undefined : scopes.get(invalidation);
  if (scope === undefined) return otherwise;
  scope.asked += 1;
  return scope.asked === 1 ? scope.cell : `${scope.cell}-${scope.asked}`;
}

/** Whether a key of the address belongs to the cell, or to one of the names that it gives. */
export function isOf(key: string, cell: string, names: readonly string[]): boolean {
  const [first = ""] = key.split(".");
  if (names.includes(first)) return true;
  return first === cell || (first.startsWith(`${cell}-`) && /^\d+$/.test(first.slice(cell.length + 1)));
}
