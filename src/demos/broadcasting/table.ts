import type { Axis } from "#lab/broadcast";
import { createElement } from "../kit/element.ts";

export interface ShapeTable {
  readonly element: HTMLElement;
  /** Shows both shapes below each other, and the result of the axes judged so far: the last `judged` ones. */
  show(axes: readonly Axis[], judged: number): void;
}

/** The two shapes as one writes them to apply the rule: aligned on the right, the result below. */
export function createShapeTable(): ShapeTable {
  const body = createElement("tbody", "");
  const head = createElement("tr", "");
  const caption = createElement("caption", "visually-hidden", {}, "The shapes, aligned on the right");
  const table = createElement(
    "table",
    "demo-shapes",
    {},
    caption,
    createElement("thead", "", {}, head),
    body,
  );
  return {
    element: createElement("div", "demo-shapes-frame", {}, table),
    show(axes, judged) {
      // The rule goes from the right, the eye from the left.
      const columns = axes.map((axis, at) => ({ axis, at })).toReversed();
      const toRow = (name: string, toCell: (axis: Axis, at: number) => HTMLElement) =>
        createElement(
          "tr",
          "",
          {},
          createElement("th", "", { scope: "row" }, name),
          ...columns.map(({ axis, at }) => toCell(axis, at)),
        );
      head.replaceChildren(
        createElement("td", ""),
        ...columns.map(({ axis, at }) =>
          createElement(
            "th",
            "",
            { scope: "col", "data-now": at === judged - 1 ? "" : undefined },
            `−${-axis.place}`,
          ),
        ),
      );
      body.replaceChildren(
        toRow("A", (axis, at) =>
          createSize(axis.first, at < judged && axis.relation === "first repeats", axis, at),
        ),
        toRow("B", (axis, at) =>
          createSize(axis.second, at < judged && axis.relation === "second repeats", axis, at),
        ),
        toRow("Result", (axis, at) => createResult(axis, at)),
      );

      function createSize(size: number | undefined, repeats: boolean, axis: Axis, at: number): HTMLElement {
        const kind =
          at >= judged ? "waits" : axis.relation === "clash" ? "clash" : repeats ? "repeats" : "stays";
        const attributes = { "data-kind": kind, "data-now": at === judged - 1 ? "" : undefined };
        // A missing size is written once the rule has come to it.
        const text = size === undefined ? (at < judged ? "(1)" : "") : String(size);
        return createElement("td", "", attributes, text);
      }
      function createResult({ size, relation }: Axis, at: number): HTMLElement {
        const known = at < judged;
        const kind = known ? (relation === "clash" ? "clash" : "result") : "waits";
        const text = known ? (size === undefined ? "✗" : String(size)) : "";
        return createElement(
          "td",
          "",
          { "data-kind": kind, "data-now": at === judged - 1 ? "" : undefined },
          text,
        );
      }
    },
  };
}
