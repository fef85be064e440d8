/** What is wider than the text, beside it, or side by side. */
import type { Element } from "hast";
import type { Directive } from "../markdown/tree.ts";
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
  becomes: "a grid of `layout-ncol` columns, one below the other on a phone",
  dress: (node, directive) => lay(node, countColumns(node, directive)),
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

function lay(node: Element, count: number): void {
  node.properties = {
    ...node.properties,
    className: ["layout"],
    style: `--columns: ${Math.min(12, Math.max(1, count))}`,
  };
}

function countColumns(node: Element, { attributes: { values } }: Directive): number {
  const rows = Number(values["layout-nrow"]);
  if (Number(values["layout-ncol"]) > 0) return Number(values["layout-ncol"]);
  if (rows > 0) return Math.ceil(countItems(node) / rows);
  const [, first] = /^\s*\[*([^\]]*)/.exec(values["layout"] ?? "") ?? [];
  return first?.split(",").length ?? 2;
}

function countItems({ children }: Element): number {
  return children.filter(({ type }) => type === "element").length;
}
