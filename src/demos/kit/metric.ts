import { createElement, createId } from "./element.ts";

export interface MetricOptions {
  /** The value of `data-metric`, by which a test finds the figure. */
  readonly name: string;
  readonly label: string;
  readonly format?: (value: number) => string;
  /** True for a figure that belongs to the reader's machine (a speed, a backend), which a stored picture leaves out. */
  readonly volatile?: boolean;
  /** True for words: they stand beside their name, on a line of their own. */
  readonly line?: boolean;
}

export interface Metric {
  readonly element: HTMLElement;
  /** A number is kept whole in `data-value` and shown formatted; a word is shown as it is. */
  set(value: number | string): void;
}

/** A figure with its name. It is silent for screen readers while it changes: the status line speaks. */
export function createMetric({
  name,
  label,
  format = String,
  volatile = false,
  line = false,
}: MetricOptions): Metric {
  const id = createId("metric");
  const output = createElement(
    "output",
    "demo-figure",
    {
      "data-metric": name,
      "aria-labelledby": id,
      "aria-live": "off",
      ...(volatile && { "data-volatile": "" }),
    },
    "–",
  );
  const title = createElement("span", "demo-metric-label", { id }, label);
  return {
    element: createElement("div", line ? "demo-metric demo-metric-line" : "demo-metric", {}, title, output),
    set(value) {
      output.dataset.value = String(value);
      output.textContent = typeof value === "number" ? format(value) : value;
    },
  };
}
