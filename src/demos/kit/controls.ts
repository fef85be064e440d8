/** Everything that a reader can press, drag or choose. One file a control. */
export { type Button, type ButtonOptions, createButton } from "./button.ts";
export { type Choice, type ChoiceOptions, createChoice } from "./choice.ts";
export { createField, type Field, type FieldOptions } from "./field.ts";
export { createGrid, createRow } from "./row.ts";
export { createSeed, type Seed, type SeedOptions } from "./seed.ts";
export { createSlider, type Slider, type SliderOptions } from "./slider.ts";
export { createToggle, type Toggle, type ToggleOptions } from "./toggle.ts";
