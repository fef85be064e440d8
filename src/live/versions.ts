/**
 * Who makes a name, and which cell's value another reads. By Observable's model one cell makes it. In a notebook that was
 * written for a REPL several may: each makes a version, and the page's order says which one a cell reads.
 */
import type { ImportedName, NamedCell } from "./cell-names.ts";
import { contextNames } from "./standard.ts";

export interface Version<Cell extends NamedCell = NamedCell> {
  /** By which the runtime knows its value: the name, and from the second version on what no name can be, `name@2`. */
  readonly key: string;
  /** From 1. */
  readonly number: number;
  /** Several where they import the same, in the page's order. */
  readonly makers: readonly [Cell, ...Cell[]];
  readonly imported: ImportedName | undefined;
  /** Whether the language itself keeps others from assigning to it. */
  readonly isConstant: boolean;
}

export interface Versions<Cell extends NamedCell> {
  readonly names: Iterable<string>;
  /** The version that the cell itself makes. */
  findMade(cell: Cell, name: string): Version<Cell> | undefined;
  /** The version that others have made for the cell: the latest above it, or else the first below. */
  findGiven(cell: Cell, name: string): Version<Cell> | undefined;
  /** The one whose value the cell reads: that, or of a version that it makes itself the one before. */
  findRead(cell: Cell, name: string): Version<Cell> | undefined;
}

/** Finds all versions of all names. A declaration of a name that is another cell's, which makes no version, is left out. */
export function findVersions<Cell extends NamedCell>(cells: readonly Cell[]): Versions<Cell> {
  const known = new Map<string, Version<Cell>[]>();
  const made = new Map<Cell, Map<string, Version<Cell>>>();
  const add = (maker: Cell, name: string, imported?: ImportedName) => {
    const versions = known.get(name) ?? [];
    const last = versions.at(-1);
    const isSame =
      last !== undefined && imported !== undefined && imported.meaning === last.imported?.meaning;
    if (last !== undefined && !isSame && !maker.cell.isRepl) return;
    const number = versions.length + 1;
    const version: Version<Cell> = isSame
      ? { ...last, makers: [...last.makers, maker] }
      : {
          key: number === 1 ? name : `${name}@${number}`,
          number,
          makers: [maker],
          imported,
          isConstant: imported !== undefined || maker.names.constants.has(name),
        };
    if (isSame) versions.pop();
    known.set(name, [...versions, version]);
    for (const one of version.makers) made.set(one, (made.get(one) ?? new Map()).set(name, version));
  };
  for (const maker of cells.toSorted((a, b) => a.cell.cell - b.cell.cell)) {
    const { outputs, imported, assignedInFlow } = maker.names;
    for (const name of outputs.keys()) add(maker, name);
    for (const [name, found] of imported) add(maker, name, found);
    for (const name of maker.cell.isRepl && !maker.cell.isInline ? assignedInFlow.keys() : []) {
      const last = contextNames.has(name) ? undefined : known.get(name)?.at(-1);
      if (last?.isConstant === false) add(maker, name);
    }
  }
  const findMade = (cell: Cell, name: string) => made.get(cell)?.get(name);
  const findGiven = (cell: Cell, name: string) =>
    pickAbove(
      known.get(name)?.filter(({ makers }) => !makers.includes(cell)) ?? [],
      ({ makers }) => makers[0].cell.cell,
      cell.cell.cell,
    );
  return {
    names: known.keys(),
    findMade,
    findGiven,
    findRead(cell, name) {
      const own = findMade(cell, name);
      if (own === undefined) return findGiven(cell, name);
      return cell.names.overwritten.has(name) ? undefined : known.get(name)?.[own.number - 2];
    },
  };
}

/** Of things on a page, in its order, the last above the place `at`, or else the first below. */
export function pickAbove<T>(
  things: readonly T[],
  findPlace: (thing: T) => number,
  at: number,
): T | undefined {
  return things.findLast((thing) => findPlace(thing) < at) ?? things[0];
}

/** The name that cells read by a key. */
export function toName(key: string): string {
  return key.split("@", 1)[0] ?? key;
}
