import { createElement } from "./element.ts";

/** Controls that belong together and wrap as one: the buttons of a player, a set of presets. */
export function createRow(...children: readonly Node[]): HTMLElement {
  return createElement("div", "demo-row", {}, ...children);
}

/** Sliders and choices in columns of equal width, as many as there is room for. */
export function createGrid(...children: readonly Node[]): HTMLElement {
  return createElement("div", "demo-grid", {}, ...children);
}
