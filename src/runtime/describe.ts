/** What a cell displays says what it is: drawings in one sentence, as the stored picture does, and sliders by their label. */

/**
 * Makes one picture of every drawing in `node` that has no role of its own, called as the picture in `stored` is. Plot
 * names its marks by their kind, which no drawing may be heard by. A slider of Inputs stands beside the number that has the label.
 */
export function describe(node: Node, stored: readonly Node[]): void {
  if (!(node instanceof Element)) return;
  for (const slider of node.querySelectorAll("[class^=inputs-] [type=range]:not([aria-label])"))
    slider.setAttribute("aria-label", slider.closest("form")?.querySelector("label")?.textContent ?? "");
  const words = findWords(stored);
  for (const drawing of node.matches("svg") ? [node] : node.querySelectorAll("svg:not(svg svg)")) {
    if (drawing.closest("[role]") !== null) continue;
    for (const mark of drawing.querySelectorAll("[aria-label]:not([role])"))
      mark.removeAttribute("aria-label");
    if (words === "") continue;
    drawing.setAttribute("role", "img");
    if (!drawing.hasAttribute("aria-label")) drawing.setAttribute("aria-label", words);
  }
}

/** What the stored picture is called; the empty string where there is none. */
function findWords(stored: readonly Node[]): string {
  for (const node of stored) {
    const picture = node instanceof Element ? node.querySelector("img[alt], svg[aria-label]") : null;
    if (picture !== null) return picture.getAttribute("alt") ?? picture.getAttribute("aria-label") ?? "";
  }
  return "";
}
