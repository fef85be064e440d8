/** Things side by side: in so many columns or rows, or in rows of given widths. A phone shows them one below the other. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Alignment } from "../dialects/options.ts";

export interface Arrangement {
  readonly columns: number | undefined;
  readonly rows?: number | undefined;
  /** Rows of relative widths, a negative one a gap; the last row's are those of all that follow. */
  readonly widths?: readonly (readonly number[])[];
  readonly valign?: Alignment | undefined;
}

/** The grids that hold the items, one or a row each; undefined where nothing stands beside another. */
export function arrange(
  items: readonly ElementContent[],
  { columns, rows, widths = [], valign }: Arrangement,
): Element[] | undefined {
  if (items.length < 2) return undefined;
  const align = valign === undefined ? "" : `; --valign: ${valign}`;
  if (widths.length > 0) return toRows(items, widths, align);
  const count = columns ?? (rows === undefined ? 1 : Math.ceil(items.length / rows));
  return count > 1 ? [toGrid(items, `--columns: ${Math.min(12, count)}${align}`)] : undefined;
}

function toRows(
  items: readonly ElementContent[],
  widths: readonly (readonly number[])[],
  align: string,
): Element[] {
  const grids: Element[] = [];
  for (let next = 0; next < items.length; ) {
    const row = widths[Math.min(grids.length, widths.length - 1)] ?? [1];
    const tracks = row.map((width) => `minmax(0, ${Math.abs(width)}fr)`).join(" ");
    const places = row.flatMap((width): ElementContent[] => {
      if (width < 0) return [h("div")];
      const item = items[next];
      next += 1;
      return item === undefined ? [] : [item];
    });
    grids.push(toGrid(places, `--tracks: ${tracks}${align}`));
  }
  return grids;
}

function toGrid(children: readonly ElementContent[], style: string): Element {
  const grid = h("div", { className: ["layout"], style });
  grid.children = children.flatMap((child): ElementContent[] => [{ type: "text", value: "\n" }, child]);
  grid.children.push({ type: "text", value: "\n" });
  return grid;
}
