import type { LoopRule, LoopSettings } from "#lab/feedback";
import { createChoice, createSlider, createToggle } from "../kit/controls.ts";

/** Which of the two shares the lines are. */
export type LoopPicture = "record" | "patrols";

/** Two equal districts, six against four on record, and patrols that follow the record. */
export const firstSettings: LoopSettings = {
  start: [6, 4],
  rates: [0.3, 0.3],
  rule: "proportional",
  exploration: 0,
  correction: false,
};

/** A story each: the settings that differ from the first ones. */
export const presets: readonly (readonly [label: string, changes: Partial<LoopSettings>])[] = [
  ["Luck decides", {}],
  ["A little more in the north", { start: [5, 5], rates: [0.33, 0.27] }],
  ["The record squared", { start: [5, 5], rule: "squared" }],
  ["A coin for 60%", { rule: "squared", exploration: 0.6 }],
  ["Finds weighed", { start: [8, 2], rule: "squared", exploration: 0.1, correction: true }],
];

/** The knobs: what starts the loop, what feeds it, what stops it. */
export function createPanel(settings: LoopSettings) {
  const toSlider = (label: string, value: number, hint?: string) =>
    createSlider({ label, min: 1, max: 20, step: 1, value, ...(hint !== undefined && { hint }) });
  const toChance = (label: string, value: number, min: number, max: number) =>
    createSlider({ label, min, max, step: 0.01, value, format: toPercent });
  const north = toSlider("On record in the north", settings.start[0]);
  const south = toSlider("On record in the south", settings.start[1]);
  const northRate = toChance("Finds per patrol, north", settings.rates[0], 0.05, 0.95);
  const southRate = toChance("Finds per patrol, south", settings.rates[1], 0.05, 0.95);
  const exploration = toChance("Patrols sent by a coin", settings.exploration, 0, 1);
  const correction = createToggle({ label: "Weigh each find", value: settings.correction });
  const rule = createChoice<LoopRule>({
    label: "Patrols go",
    options: [
      { value: "proportional", label: "by the record" },
      { value: "squared", label: "by its square" },
      { value: "hottest", label: "to the top" },
    ],
    value: settings.rule,
  });
  const picture = createChoice<LoopPicture>({
    label: "Lines show",
    options: [
      { value: "record", label: "the record" },
      { value: "patrols", label: "the patrols" },
    ],
    value: "record",
  });
  const sliders = [north, south, northRate, southRate, exploration];
  return {
    parameters: {
      north,
      south,
      "north-rate": northRate,
      "south-rate": southRate,
      coin: exploration,
      weigh: correction,
      rule,
      lines: picture,
    },
    sliders,
    rule,
    correction,
    picture,
    read: (): LoopSettings => ({
      start: [north.value, south.value],
      rates: [northRate.value, southRate.value],
      rule: rule.value,
      exploration: exploration.value,
      correction: correction.value,
    }),
    set(next: LoopSettings) {
      const values = [...next.start, ...next.rates, next.exploration];
      for (const [index, slider] of sliders.entries()) slider.set(values[index] ?? 0);
      rule.set(next.rule);
      correction.set(next.correction);
    },
    onInput(listener: () => void) {
      for (const slider of sliders) slider.onInput(listener);
      rule.onInput(listener);
      correction.onInput(listener);
    },
  };
}

/** A share, 0 to 1, in whole percent. */
export function toPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
