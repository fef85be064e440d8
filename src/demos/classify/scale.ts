import { createElement } from "../kit/element.ts";
import { toBelief } from "./words.ts";

export interface Scale {
  readonly element: HTMLElement;
  /** Shows the probability of a 3; undefined empties it. */
  show(three: number | undefined): void;
}

/** Two bars, one a class, with the figures beside them. */
export function createScale(): Scale {
  const rows = ([3, 7] as const).map((digit) => {
    const figure = createElement("output", "demo-figure", {
      "data-metric": `says-${digit}`,
      "aria-label": `Probability of a ${digit}`,
      "aria-live": "off",
    });
    const bar = createElement("span", "demo-odds-bar", { "data-digit": digit });
    const track = createElement("span", "demo-odds-track", { "aria-hidden": "true" }, bar);
    const name = createElement("span", "demo-odds-name", {}, String(digit));
    return { digit, figure, bar, row: createElement("div", "demo-odds-row", {}, name, track, figure) };
  });
  return {
    element: createElement("div", "demo-odds", {}, ...rows.map(({ row }) => row)),
    show(three) {
      for (const { digit, figure, bar, row } of rows) {
        const share = three === undefined ? undefined : digit === 3 ? three : 1 - three;
        figure.dataset.value = share === undefined ? "" : String(share);
        figure.textContent = share === undefined ? "–" : toBelief(share);
        bar.style.setProperty("--share", String(share ?? 0));
        row.dataset.chosen = String((share ?? 0) > 0.5);
      }
    },
  };
}
