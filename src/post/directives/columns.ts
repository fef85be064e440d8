/** What is wider than the text, beside it, or side by side. */
import type { Element } from "hast";
import type { Alignment } from "../../dialects/options.ts";
import { rows } from "../../dialects/values.ts";
import { onLines } from "../cells/lines.ts";
import { arrange } from "../layout.ts";
import { countedLabel } from "../references.ts";
import { figureDiv, holdsPicture } from "./figure.ts";
import type { DirectiveSpec } from "./spec.ts";

export const wide: DirectiveSpec = {
  names: ["column-wide", "column-page", "margin", "sidebar", "aside", "topic"],
  systems: ["quarto", "myst"],
  becomes: "a wider column, or a note in the margin",
  titled: true,
  dress(node, { name }) {
    const isWide = name === "column-wide" || name === "column-page";
    if (!isWide) node.tagName = "aside";
    node.properties = { ...node.properties, className: [isWide ? name : "column-margin"] };
  },
};

export const layout: DirectiveSpec = {
  names: ["layout"],
  systems: ["quarto"],
  becomes:
    "a grid of `layout-ncol` columns, `layout-nrow` rows or a `layout` of widths, one below the other on a phone",
  dress(node, directive, draft) {
    const { id, values } = directive.attributes;
    const elements = node.children.filter((child): child is Element => child.type === "element");
    const isFigure = id !== undefined && countedLabel.test(id);
    const caption = isFigure
      ? elements.filter((child) => child.tagName === "p" && !holdsPicture(child)).at(-1)
      : undefined;
    const items = elements.filter((child) => child !== caption);
    const columns = Number(values["layout-ncol"]);
    const rowCount = Number(values["layout-nrow"]);
    const grids = arrange(items, {
      columns: columns > 0 ? columns : undefined,
      rows: rowCount > 0 ? rowCount : undefined,
      widths: rows.read(values["layout"] ?? null) ?? [],
      valign: verticals[values["layout-valign"] ?? ""],
    });
    const [only, ...others] = grids ?? [];
    if (isFigure) {
      node.children = onLines([...(grids ?? items), ...(caption === undefined ? [] : [caption])]);
      figureDiv.dress(node, directive, draft);
    } else if (others.length > 0) node.children = onLines(grids ?? []);
    else if (only !== undefined) {
      node.properties = { ...node.properties, ...only.properties };
      node.children = only.children;
    }
  },
};

export const columns: DirectiveSpec = {
  names: ["columns", "column"],
  systems: ["quarto"],
  becomes: "columns side by side",
  dress: (node, { name }) => {
    if (name === "columns") lay(node, countItems(node));
  },
};

export const grid: DirectiveSpec = {
  names: ["grid", "grid-item"],
  systems: ["quarto", "myst"],
  becomes: "a grid; `g-col-n` are twelfths of its width",
  dress(node, { name, argument, attributes }) {
    const span = attributes.classes.flatMap((className) => /^g-col-(\d+)$/.exec(className)?.[1] ?? [])[0];
    if (span !== undefined) node.properties["style"] = `--span: ${Math.min(12, Number(span))}`;
    if (name !== "grid") return;
    // MyST gives columns for four widths of the window, the widest last.
    const count = Number(/(\d+)\s*$/.exec(argument)?.[1] ?? 0);
    lay(node, attributes.classes.includes("grid") ? 12 : count || countItems(node));
  },
};

const verticals: Readonly<Record<string, Alignment>> = { top: "start", center: "center", bottom: "end" };

function lay(node: Element, count: number): void {
  node.properties = {
    ...node.properties,
    className: ["layout"],
    style: `--columns: ${Math.min(12, Math.max(1, count))}`,
  };
}

function countItems({ children }: Element): number {
  return children.filter(({ type }) => type === "element").length;
}
