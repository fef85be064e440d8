import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";
import { createMetric, type Metric, type MetricOptions } from "./metric.ts";

export interface KeyOptions {
  readonly label: string;
  /** A CSS colour, usually one of the tokens. */
  readonly colour: string;
  /** Dashes of the line as SVG writes them, so that colour is never the only difference. */
  readonly dash?: string;
  /** A figure that belongs to the line. Its label is read aloud after the line's own. */
  readonly metric: MetricOptions;
}

/** Its value is whether the line is to be drawn. */
export interface Key extends Kept {
  readonly element: HTMLElement;
  readonly metric: Metric;
  onInput(listener: (shown: boolean) => void): void;
}

/** One line of a legend: its stroke, its name, its figure, and a box to take it out of the picture. */
export function createKey({ label, colour, dash = "none", metric: options }: KeyOptions): Key {
  const id = createId("key");
  const input = createElement("input", "demo-check", { id, type: "checkbox" });
  input.checked = true;
  const metric = createMetric(options);
  const name = createElement("label", "demo-legend-key-name", { for: id }, createSwatch(colour, dash), label);
  const changes = createChanges();
  input.addEventListener("change", changes.tell);
  return {
    element: createElement("div", "demo-legend-key", {}, input, name, metric.element),
    metric,
    get value() {
      return input.checked;
    },
    accept(shown) {
      if (typeof shown !== "boolean") return false;
      input.checked = shown;
      changes.tell();
      return true;
    },
    onChange: changes.listen,
    onInput(listener) {
      input.addEventListener("change", () => listener(input.checked));
    },
  };
}

/** A short stroke as a legend shows it. */
export function createSwatch(colour: string, dash: string): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const swatch = document.createElementNS(namespace, "svg");
  swatch.setAttribute("viewBox", "0 0 28 10");
  swatch.setAttribute("class", "demo-swatch");
  swatch.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(namespace, "path");
  line.setAttribute("d", "M1 5H27");
  line.setAttribute("stroke", colour);
  line.setAttribute("stroke-width", "3");
  line.setAttribute("stroke-dasharray", dash);
  swatch.append(line);
  return swatch;
}
