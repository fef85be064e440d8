/** `::: {#fig-x}` around a picture or a table: its last paragraph is the caption. */
import type { Element } from "hast";
import type { DirectiveSpec } from "./spec.ts";

export const figureDiv: DirectiveSpec = {
  names: ["figure-div"],
  systems: ["quarto"],
  becomes: "a figure with a caption that references can name",
  dress(node) {
    const elements = node.children.filter((child): child is Element => child.type === "element");
    const last = elements.at(-1);
    if (last?.tagName === "p" && elements.length > 1 && !holdsPicture(last)) last.tagName = "figcaption";
    node.tagName = "figure";
  },
};

function holdsPicture({ children }: Element): boolean {
  return children.some((child) => child.type === "element" && child.tagName === "img");
}
