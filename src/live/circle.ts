/** Cells that need each other in a circle, so that none could ever run first. */

export interface Step<Cell> {
  readonly from: Cell;
  readonly name: string;
}

/** Finds a circle among cells: every step is a cell and the name by which it needs the next one, the last the first. */
export function findCircle<Cell>(
  cells: Iterable<Cell>,
  findNeeds: (cell: Cell) => ReadonlyMap<string, Cell>,
): Step<Cell>[] | undefined {
  const done = new Set<Cell>();
  const visit = (cell: Cell, way: readonly Step<Cell>[]): Step<Cell>[] | undefined => {
    const start = way.findIndex(({ from }) => from === cell);
    if (start >= 0) {
      return way.slice(start);
    }
    if (!done.has(cell)) {
      for (const [name, next] of findNeeds(cell)) {
        const circle = visit(next, [...way, { from: cell, name }]);
        if (circle !== undefined) {
          return circle;
        }
      }
      done.add(cell);
    }
    return undefined;
  };
  for (const cell of cells) {
    const circle = visit(cell, []);
    if (circle !== undefined) {
      return circle;
    }
  }
  return undefined;
}
