import type { TimeUnit, Weights } from "#lab/descent-quadratic";
import type { Kept } from "../../link/keep.ts";
import { createChanges } from "../kit/changes.ts";
import { createChoice, createSlider, type Slider } from "../kit/controls.ts";
import { createElement } from "../kit/element.ts";

type Range = readonly [min: number, max: number, step: number];

/** What the weights may be by hand, and a learning rate to begin with, in each unit of time. */
const ranges: Readonly<
  Record<TimeUnit, { readonly weights: readonly [Range, Range, Range]; readonly rate: number }>
> = {
  scaled: {
    weights: [
      [-20, 100, 0.1],
      [-40, 40, 0.1],
      [-20, 60, 0.1],
    ],
    rate: 0.3,
  },
  seconds: {
    weights: [
      [-0.5, 1.5, 0.001],
      [-25, 10, 0.01],
      [-20, 100, 0.1],
    ],
    rate: 0.00001,
  },
};

/** The same descent in each unit, and what a rate does that is `factor` times the one that suits the unit. */
export const presets: readonly {
  readonly label: string;
  readonly unit: TimeUnit;
  readonly factor: number;
}[] = [
  { label: "Time scaled: it arrives", unit: "scaled", factor: 1 },
  { label: "Too small a rate", unit: "scaled", factor: 0.02 },
  { label: "Too large a rate", unit: "scaled", factor: 5 },
  { label: "In seconds: it crawls", unit: "seconds", factor: 1 },
];

/** Sliders for the three weights in one unit of time. */
export function createWeightSliders(unit: TimeUnit, weights: Weights): readonly [Slider, Slider, Slider] {
  const create = (label: string, index: 0 | 1 | 2) => {
    const [min, max, step] = ranges[unit].weights[index];
    const places = Math.max(1, Math.round(-Math.log10(step)));
    const format = (value: number) => value.toFixed(places).replace("-", "−");
    return createSlider({ label, min, max, step, value: weights[index], format });
  };
  const t = unit === "seconds" ? "t" : "u";
  return [create(`a, times ${t}²`, 0), create(`b, times ${t}`, 1), create("c", 2)];
}

export interface Rate extends Kept {
  readonly element: HTMLElement;
  readonly value: number;
  /** Offers the rates of another unit, and sets the one that suits it. */
  open(unit: TimeUnit): void;
}

/** The learning rate, on a slider that each unit has its own of. */
export function createRate(first: TimeUnit): Rate {
  const element = createElement("div", "demo-control");
  const changes = createChanges();
  const offer = (unit: TimeUnit): Slider => {
    const slider = createRateSlider(unit);
    slider.onChange(changes.tell);
    element.replaceChildren(slider.element);
    return slider;
  };
  let slider = offer(first);
  return {
    element,
    get value() {
      return slider.value;
    },
    accept: (value) => slider.accept(value),
    onChange: changes.listen,
    open(unit) {
      slider = offer(unit);
      changes.tell();
    },
  };
}

function createRateSlider(unit: TimeUnit): Slider {
  const { rate } = ranges[unit];
  return createSlider({
    label: "Learning rate",
    min: rate / 100,
    max: rate * 10,
    step: rate / 1000,
    value: rate,
    scale: "log",
    format: (value) => (value < 0.001 ? value.toExponential(1).replace("-", "−") : value.toFixed(3)),
  });
}

/** In which unit the curve takes its time: what decides whether descent arrives. */
export function createUnitChoice(unit: TimeUnit) {
  return createChoice<TimeUnit>({
    label: "Time in the curve",
    options: [
      { value: "seconds", label: "t, in seconds" },
      { value: "scaled", label: "u, from −1 to 1" },
    ],
    value: unit,
  });
}
