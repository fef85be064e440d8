import type { AugmentSettings } from "#lab/augment-settings";
import { createButton, createRow, createSlider } from "../kit/controls.ts";
import { knobs, presets } from "./settings.ts";

export interface Panel {
  readonly elements: readonly HTMLElement[];
  readonly settings: AugmentSettings;
}

/** A slider for every transform, and the presets that set them all. */
export function createPanel(initial: AugmentSettings, onChange: () => void): Panel {
  let settings = initial;
  const sliders = knobs.map(({ key, digits, unit, ...options }) => {
    const slider = createSlider({
      ...options,
      value: settings[key],
      format: (value) => `${value.toFixed(digits)}${unit}`,
    });
    slider.onInput((value) => {
      settings = { ...settings, [key]: value };
      mark();
      onChange();
    });
    return { key, slider };
  });
  const buttons = presets.map((preset) => {
    const button = createButton({
      label: preset.name,
      onPress() {
        settings = preset.settings;
        for (const { key, slider } of sliders) slider.set(settings[key]);
        mark();
        onChange();
      },
    });
    return { preset, button };
  });
  const mark = () => {
    for (const { preset, button } of buttons) {
      const isChosen = Object.entries(preset.settings).every(
        ([key, value]) => Object.entries(settings).find(([name]) => name === key)?.[1] === value,
      );
      button.setAttribute("aria-pressed", String(isChosen));
    }
  };
  mark();
  const row = createRow(...buttons.map(({ button }) => button));
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Presets");
  return {
    elements: [row, ...sliders.map(({ slider }) => slider.element)],
    get settings() {
      return settings;
    },
  };
}
