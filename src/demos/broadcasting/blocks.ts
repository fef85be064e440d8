import type { Axis } from "#lab/broadcast";
import { createElement } from "../kit/element.ts";

const namespace = "http://www.w3.org/2000/svg";

/** Cells drawn of a longer axis; the rest is left to the reader's mind. */
const mostCells = 5;
const cell = 17;
/** How far one step into the depth goes to the right and up. */
const [alongX, alongY] = [8, -7];

/** One axis of a block: how many cells are drawn, and whether only the first of them holds values of its own. */
interface Extent {
  readonly cells: number;
  readonly size: number;
  readonly repeats: boolean;
}

const nothing: Extent = { cells: 1, size: 1, repeats: false };

/** Which array a block draws. */
export type Role = "first" | "second" | "result";

/**
 * Draws the last three axes of an array as a block of cells: filled where it has values of its own, pale where
 * broadcasting uses them again. The number beside an axis is its size as it is stored.
 */
export function createBlock(axes: readonly Axis[], judged: number, role: Role, name: string): HTMLElement {
  const [width = nothing, height = nothing, depth = nothing] = axes
    .slice(0, 3)
    .map((axis, at) => toExtent(axis, role, at < judged));
  const svg = document.createElementNS(namespace, "svg");
  const left = 26;
  const top = 6 - alongY * depth.cells;
  const right = left + width.cells * cell;
  const bottom = top + height.cells * cell;
  const box = [0, 0, right + alongX * depth.cells + 26, bottom + 20];
  svg.setAttribute("viewBox", box.join(" "));
  svg.setAttribute("width", String(box[2]));
  svg.setAttribute("height", String(box[3]));
  svg.setAttribute("class", `demo-block demo-block-${role}`);
  svg.setAttribute("aria-hidden", "true");
  const own = (row: number, column: number, layer: number) =>
    (row === 0 || !height.repeats) && (column === 0 || !width.repeats) && (layer === 0 || !depth.repeats);
  const face = (own: boolean, points: readonly (readonly [number, number])[]) => {
    const polygon = document.createElementNS(namespace, "polygon");
    polygon.setAttribute("points", points.map((point) => point.join(",")).join(" "));
    polygon.setAttribute("class", own ? "demo-cell-own" : "demo-cell-again");
    svg.append(polygon);
  };
  const at = (x: number, y: number, z: number): readonly [number, number] => [
    left + x * cell + z * alongX,
    top + y * cell + z * alongY,
  ];
  for (let layer = depth.cells - 1; depth.cells > 1 && layer >= 0; layer--) {
    for (let column = 0; column < width.cells; column++) {
      const corners = [at(column, 0, layer), at(column + 1, 0, layer), at(column + 1, 0, layer + 1)];
      face(own(0, column, layer), [...corners, at(column, 0, layer + 1)]);
    }
    for (let row = 0; row < height.cells; row++) {
      const x = width.cells;
      const corners = [at(x, row, layer), at(x, row + 1, layer), at(x, row + 1, layer + 1)];
      face(own(row, x - 1, layer), [...corners, at(x, row, layer + 1)]);
    }
  }
  for (let row = 0; row < height.cells; row++) {
    for (let column = 0; column < width.cells; column++) {
      const corners = [at(column, row, 0), at(column + 1, row, 0), at(column + 1, row + 1, 0)];
      face(own(row, column, 0), [...corners, at(column, row + 1, 0)]);
    }
  }
  const write = (text: string, x: number, y: number, anchor: string) => {
    const label = document.createElementNS(namespace, "text");
    label.setAttribute("x", String(x));
    label.setAttribute("y", String(y));
    label.setAttribute("text-anchor", anchor);
    label.textContent = text;
    svg.append(label);
  };
  if (axes.length > 0) write(String(width.size), (left + right) / 2, bottom + 15, "middle");
  if (axes.length > 1) write(String(height.size), left - 5, (top + bottom) / 2 + 4, "end");
  if (depth.cells > 1) {
    const [x, y] = at(width.cells, height.cells, depth.cells / 2);
    write(String(depth.size), x + 6, y + 6, "start");
  }
  return createElement("figure", "demo-block-figure", {}, svg, createElement("figcaption", "", {}, name));
}

/** An axis that the rule has not come to yet is as long as it is stored. */
function toExtent(axis: Axis, role: Role, judged: boolean): Extent {
  const size = (role === "result" ? axis.size : axis[role]) ?? 1;
  const shown = judged ? (axis.size ?? size) : size;
  const repeats = judged && axis.relation === `${role} repeats`;
  return { cells: Math.min(shown, mostCells), size, repeats };
}
