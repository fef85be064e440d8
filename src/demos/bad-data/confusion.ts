import type { Confusion } from "#lab/suspects";
import { createElement } from "../kit/element.ts";

/** A confusion matrix as a table: rows are what the digits are, columns what they are called. */
export function createConfusionTable() {
  const cells = new Map<string, HTMLElement>();
  const row = (truth: 3 | 7) =>
    createElement(
      "tr",
      "",
      {},
      createElement("th", "", { scope: "row" }, `is a ${truth}`),
      ...([3, 7] as const).map((name) => {
        const cell = createElement("td", truth === name ? "" : "demo-confused", {
          "data-cell": `${truth}-${name}`,
        });
        cells.set(`${truth}-${name}`, cell);
        return cell;
      }),
    );
  const head = createElement(
    "tr",
    "",
    {},
    createElement("td", ""),
    ...[3, 7].map((name) => createElement("th", "", { scope: "col" }, `called ${name}`)),
  );
  const caption = createElement("caption", "visually-hidden", {}, "Validation digits by class and by name");
  const table = createElement("table", "demo-table demo-confusion", {}, caption, head, row(3), row(7));
  return {
    element: table,
    show(confusion: Confusion | undefined) {
      for (const truth of [3, 7] as const) {
        for (const name of [3, 7] as const) {
          const cell = cells.get(`${truth}-${name}`);
          if (cell) cell.textContent = String(confusion?.[truth][name] ?? "–");
        }
      }
    },
  };
}
