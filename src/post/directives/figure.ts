/** `::: {#fig-x}` around a picture or a table: its last paragraph is the caption. */
import type { Element } from "hast";
import { widths } from "../../dialects/values.ts";
import { setColumnWidths } from "../column-widths.ts";
import type { DirectiveSpec } from "./spec.ts";

export const figureDiv: DirectiveSpec = {
  names: ["figure-div", "figure", "image"],
  systems: ["quarto", "myst"],
  becomes: "a figure with a caption that references can name",
  dress(node, { attributes }, draft) {
    const elements = node.children.filter((child): child is Element => child.type === "element");
    const last = elements.at(-1);
    if (last?.tagName === "p" && elements.length > 1 && !holdsPicture(last)) last.tagName = "figcaption";
    const number = attributes.id === undefined ? undefined : draft.references.find(attributes.id)?.number;
    if (number !== undefined && last?.tagName === "figcaption") {
      last.children.unshift({ type: "text", value: `${number}: ` });
    }
    node.tagName = "figure";
    setColumnWidths(elements, widths.read(attributes.values["tbl-colwidths"] ?? false) ?? []);
  },
};

export function holdsPicture({ children }: Element): boolean {
  return children.some((child) => child.type === "element" && child.tagName === "img");
}
