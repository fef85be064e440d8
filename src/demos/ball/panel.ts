import type { CurveName } from "#lab/descent";
import { createChoice, createSlider } from "../kit/controls.ts";
import { type BallMethod, toText } from "./words.ts";

/** What the reader finds set. */
export interface BallSettings {
  readonly curve?: CurveName;
  readonly method?: BallMethod;
  readonly rate?: number;
  readonly start?: number;
}

/** Rates worth trying on each curve: far too small, good, overshooting, and out of the valley. */
export const presets: Readonly<Record<CurveName, readonly (readonly [label: string, rate: number])[]>> = {
  bowl: [
    ["Too small", 0.01],
    ["Just right", 0.3],
    ["Large", 0.93],
    ["Too large", 1.05],
  ],
  "two-valleys": [
    ["Too small", 0.01],
    ["Just right", 0.12],
    ["Large", 0.4],
    ["Too large", 0.9],
  ],
};

/** Where the ball starts when nobody says otherwise. */
export const firstStart = -2;

/** The choices and sliders of the demo. */
export function createPanel(settings: BallSettings) {
  const curve = createChoice<CurveName>({
    label: "Curve",
    options: [
      { value: "bowl", label: "One valley" },
      { value: "two-valleys", label: "Two valleys" },
    ],
    value: settings.curve ?? "bowl",
  });
  const method = createChoice<BallMethod>({
    label: "Method",
    options: [
      { value: "descent", label: "Gradient descent" },
      { value: "newton", label: "Newton" },
    ],
    value: settings.method ?? "descent",
  });
  const rate = createSlider({
    label: "Learning rate",
    min: 0.005,
    max: 2,
    step: 0.001,
    value: settings.rate ?? 0.1,
    scale: "log",
    format: (value) => value.toFixed(value < 0.1 ? 3 : 2),
  });
  const start = createSlider({
    label: "Start",
    min: -2.3,
    max: 2.3,
    step: 0.05,
    value: settings.start ?? firstStart,
    format: toText,
  });
  return { curve, method, rate, start };
}
