/** Draws each stored chart of the page when it is about to be seen. */
import { guard } from "./guard.ts";

/** Draws `spec` into `seat`. Rejects where the library cannot. */
export type Draw = (seat: HTMLElement, spec: unknown) => Promise<void>;

/** A chunk each, loaded by the first chart that needs it. */
const libraries: Readonly<Record<string, () => Promise<{ readonly draw: Draw }>>> = {
  Vega: () => import("./vega.ts"),
  "Vega-Lite": () => import("./vega.ts"),
  Plotly: () => import("./plotly.ts"),
};

export function startCharts(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void show(target);
      }
    },
    { rootMargin: "25% 0px" },
  );
  for (const figure of document.querySelectorAll("figure[data-chart]")) observer.observe(figure);
}

/** Puts the chart over what stands in the figure; a caption stays. */
async function show(figure: HTMLElement): Promise<void> {
  const { chart = "", spec = "", fault: words = "" } = figure.dataset;
  const stored = [...figure.children].filter(({ tagName }) => tagName !== "FIGCAPTION");
  const picture = figure.querySelector("img");
  const seat = document.createElement("div");
  seat.className = "chart-seat";
  seat.style.minHeight = `${(picture ?? figure).clientHeight}px`;
  try {
    const [library, response] = await Promise.all([libraries[chart]?.(), fetch(spec)]);
    if (library === undefined || !response.ok) throw new Error("its library or its data are not to be had");
    const data: unknown = await response.json();
    // In its place, so that it is drawn as wide as it will be seen.
    guard(seat);
    figure.prepend(seat);
    figure.dataset["state"] = "drawing";
    await library.draw(seat, data);
    // Vega gives its seat a name of its own, which says nothing.
    seat.setAttribute("role", "img");
    seat.setAttribute("aria-label", picture?.alt || figure.getAttribute("aria-label") || "");
    for (const element of stored) element.remove();
    seat.style.minHeight = "";
    figure.dataset["state"] = "drawn";
  } catch (error) {
    seat.remove();
    figure.dataset["state"] = "failed";
    const fault = document.createElement("p");
    fault.className = "chart-fault";
    fault.textContent = words;
    fault.title = error instanceof Error ? error.message : String(error);
    figure.append(fault);
  }
}
