import type { Distances } from "#lab/baseline";
import { createElement } from "../kit/element.ts";

export interface DistanceTable {
  readonly element: HTMLElement;
  /** Fills in the distances of one digit; undefined empties the table. */
  show(distances: Distances | undefined): void;
}

/** Both distances to both ideals; the nearer one is set in bold and ticked. */
export function createDistanceTable(): DistanceTable {
  const cell = (metric: string) =>
    createElement("output", "", { "data-metric": metric, "aria-live": "off" }, "–");
  const rows = (["l1", "l2"] as const).map((name) => {
    const cells = [cell(`${name}-to-3`), cell(`${name}-to-7`)];
    const head = createElement("th", "", { scope: "row" }, name.toUpperCase());
    const row = createElement("tr", "", {}, head, ...cells.map((one) => createElement("td", "", {}, one)));
    return { name, cells, row };
  });
  const head = createElement(
    "tr",
    "",
    {},
    ...["Distance", "to the 3", "to the 7"].map((words) => createElement("th", "", { scope: "col" }, words)),
  );
  const element = createElement("table", "demo-table", {}, head, ...rows.map(({ row }) => row));
  return {
    element,
    show(distances) {
      for (const { name, cells } of rows) {
        const values = distances ? [...distances[name]] : [];
        for (const [at, output] of cells.entries()) {
          const value = values[at];
          output.textContent = value === undefined ? "–" : value.toFixed(4);
          output.dataset.value = value === undefined ? "" : String(value);
          output.dataset.nearer = String(value !== undefined && value === Math.min(...values));
        }
      }
    },
  };
}
