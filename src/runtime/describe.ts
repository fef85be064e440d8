/** Drawings that a cell displays say in one sentence what they show, as the stored picture does. */

/** What the picture in `stored` is called; the empty string where there is none. */
export function findDescription(stored: Element): string {
  const picture = stored.querySelector("img[alt], svg[aria-label]");
  return picture?.getAttribute("alt") ?? picture?.getAttribute("aria-label") ?? "";
}

/** Makes one picture of a drawing without a role of its own. Plot names its marks by their kind, which no drawing may be heard by. */
export function describe(node: Node, words: string): void {
  if (!(node instanceof Element)) return;
  for (const drawing of node.matches("svg") ? [node] : node.querySelectorAll("svg:not(svg svg)")) {
    if (drawing.closest("[role]") !== null) continue;
    for (const mark of drawing.querySelectorAll("g[aria-label]:not([role])"))
      mark.removeAttribute("aria-label");
    if (words === "") continue;
    drawing.setAttribute("role", "img");
    if (!drawing.hasAttribute("aria-label")) drawing.setAttribute("aria-label", words);
  }
}
