import type { AugmentSettings } from "#lab/augment-settings";
import { createButton, createRow, createSlider, type Slider } from "../kit/controls.ts";
import { knobs, presets } from "./settings.ts";

export interface Panel {
  /** The sliders by names as Python writes them, `max_rotate`. */
  readonly parameters: Readonly<Record<string, Slider>>;
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
    slider.onChange(() => {
      settings = { ...settings, [key]: slider.value };
      mark();
    });
    slider.onInput(onChange);
    return { key, name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), slider };
  });
  const buttons = presets.map((preset) => {
    const button = createButton({
      label: preset.name,
      onPress() {
        for (const { key, slider } of sliders) slider.set(preset.settings[key]);
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
    parameters: Object.fromEntries(sliders.map(({ name, slider }) => [name, slider])),
    elements: [row, ...sliders.map(({ slider }) => slider.element)],
    get settings() {
      return settings;
    },
  };
}
