import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";
import { createScale, type ScaleKind } from "./scale.ts";

export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Smallest move. On a logarithmic slider, values are rounded to multiples of it. */
  readonly step: number;
  readonly value: number;
  /** How the value is shown and read aloud. */
  readonly format?: (value: number) => string;
  /** One short line below the label: the library's name for it, a unit, a warning. */
  readonly hint?: string;
  /** `log` gives small values as much room as large ones; `min` must then be above zero. */
  readonly scale?: ScaleKind;
}

export interface Slider extends Kept {
  readonly element: HTMLElement;
  readonly value: number;
  /** Moves the slider without calling the listeners. */
  set(value: number): void;
  onInput(listener: (value: number) => void): void;
}

/** A slider with its label and its value in sight. */
export function createSlider(options: SliderOptions): Slider {
  const { label, format = String, hint } = options;
  const scale = createScale(options);
  const id = createId("slider");
  const shown = createElement("output", "demo-value", { for: id, "aria-live": "off" });
  const input = createElement("input", "demo-range", {
    id,
    type: "range",
    min: scale.positions.min,
    max: scale.positions.max,
    step: scale.positions.step,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  });
  const name = createElement("label", "demo-label", { for: id }, label);
  const element = createElement("div", "demo-control demo-slider", {}, name, shown, input);
  if (hint !== undefined) element.append(createElement("small", "demo-hint", { id: `${id}-hint` }, hint));

  const changes = createChanges();
  // Kept beside the thumb, which on a logarithmic scale has only so many places.
  let current = options.value;
  const show = () => {
    const position = Number(input.value);
    const text = format(current);
    const { min, max } = scale.positions;
    shown.textContent = text;
    input.setAttribute("aria-valuetext", text);
    input.style.setProperty("--fill", `${((position - min) / (max - min)) * 100}%`);
  };
  const set = (value: number) => {
    current = Math.min(options.max, Math.max(options.min, value));
    input.value = String(scale.toPosition(current));
    show();
    changes.tell();
  };
  input.addEventListener("input", () => {
    current = scale.toValue(Number(input.value));
    show();
    changes.tell();
  });
  set(options.value);

  return {
    element,
    get value() {
      return current;
    },
    set,
    accept(value) {
      // Out of range is no value; between two steps means the nearer one.
      if (typeof value !== "number" || value < options.min || value > options.max) return false;
      const { min, step } = options;
      set(Number((min + Math.round((value - min) / step) * step).toPrecision(12)));
      return true;
    },
    onChange: changes.listen,
    onInput(listener) {
      input.addEventListener("input", () => listener(current));
    },
  };
}
