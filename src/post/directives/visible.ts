/** Parts for other formats than a page. */
import type { DirectiveSpec } from "./spec.ts";

const pages = new Set(["html", "html:js", "html4", "html5", "ipynb"]);

export const visible: DirectiveSpec = {
  names: ["content-visible"],
  systems: ["quarto"],
  becomes: "its content, where it is meant for HTML",
  dress(node, { attributes: { values } }) {
    const { "when-format": format, "unless-format": other } = values;
    const isMeant = (format === undefined || pages.has(format)) && (other === undefined || !pages.has(other));
    if (!isMeant) node.tagName = "none";
  },
};

export const hidden: DirectiveSpec = {
  names: ["content-hidden"],
  systems: ["quarto"],
  becomes: "nothing, where it is hidden from HTML",
  dress(node, { attributes: { values } }) {
    const { "when-format": format, "unless-format": other } = values;
    const isHidden = format !== undefined ? pages.has(format) : other === undefined || !pages.has(other);
    if (isHidden) node.tagName = "none";
  },
};
