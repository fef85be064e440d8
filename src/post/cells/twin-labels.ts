import type { CellReading } from "../../dialects/cell.ts";
import type { Cell } from "../../notebook/notebook.ts";

/** Finds the labels that one live cell and one cell of another kind have in common, and nobody else has. */
export function findTwinLabels(
  readings: readonly { readonly cell: Cell; readonly reading: CellReading }[],
  isLive: (cell: Cell) => boolean,
): (label: string) => boolean {
  const owners = new Map<string, Cell[]>();
  for (const { cell, reading } of readings) {
    const { label, include } = reading.options;
    if (label !== undefined && include && cell.kind === "code") {
      owners.set(label, [...(owners.get(label) ?? []), cell]);
    }
  }
  return (label) => {
    const own = owners.get(label) ?? [];
    return own.length === 2 && own.filter(isLive).length === 1;
  };
}
