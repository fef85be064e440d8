/** One line count over all Markdown cells, so that a node anywhere in the tree knows the cell and line it came from. */

import type { Element } from "hast";

export interface CellPlace {
  readonly cell: number;
  readonly line: number;
}

export interface Places {
  /** Adds a cell whose text has one entry in `lines` (the line in the author's cell) per line; returns its offset. */
  readonly add: (cell: number, lines: readonly number[]) => number;
  readonly find: (line: number | undefined) => CellPlace | undefined;
  /** For an element that lost its position on the way through the HTML parser. */
  readonly note: (element: Element, cell: number) => void;
  readonly of: (element: Element) => Partial<CellPlace>;
}

export function createPlaces(): Places {
  const known: { readonly cell: number; readonly start: number; readonly lines: readonly number[] }[] = [];
  const noted = new WeakMap<Element, number>();
  let next = 0;
  const find = (line: number | undefined): CellPlace | undefined => {
    if (line === undefined) return undefined;
    const place = known.findLast(({ start }) => start < line);
    const own = place?.lines[line - place.start - 1];
    return place === undefined || own === undefined ? undefined : { cell: place.cell, line: own };
  };
  return {
    find,
    note: (element, cell) => noted.set(element, cell),
    of(element) {
      const cell = noted.get(element);
      return find(element.position?.start.line) ?? (cell === undefined ? {} : { cell });
    },
    add(cell, lines) {
      const start = next;
      known.push({ cell, start, lines });
      next += lines.length;
      return start;
    },
  };
}
