import { createElement } from "./element.ts";
import { createMetric } from "./metric.ts";

export interface Pace {
  readonly element: HTMLElement;
  /** Names the backend; one that may have to be changed for another is asked for its name, now and after each piece of work. */
  setBackend(name: string | (() => Promise<string>)): void;
  /** How long some work took: its steps, the images in all of them, and ms. Nothing is shown before the first. */
  set(work: { readonly steps: number; readonly images: number; readonly milliseconds: number }): void;
}

export interface PaceOptions {
  /** What one step is called. */
  readonly step?: string;
  readonly images?: string;
}

/** The chip that says what computes, and how fast. It belongs to the reader's machine, so a stored picture leaves it out. */
export function createPace({ step = "step", images = "Images" }: PaceOptions = {}): Pace {
  const backend = createMetric({ name: "backend", volatile: true, label: "Backend" });
  const each = createMetric({
    name: "ms-per-step",
    volatile: true,
    label: `ms a ${step}`,
    format: (value) => value.toFixed(value < 10 ? 2 : 0),
  });
  const speed = createMetric({
    name: "images-per-second",
    volatile: true,
    label: `${images} a second`,
    format: (value) => Number(value.toPrecision(3)).toLocaleString("en"),
  });
  let ask: (() => Promise<string>) | undefined;
  // As people write the names of the two that every browser has; the others are as they are.
  const show = (name: string) => backend.set(/^(?:cpu|wasm)$/.test(name) ? name.toUpperCase() : name);
  // An engine that cannot answer says so where it is asked to work.
  const askAgain = () => void ask?.().then(show, () => undefined);
  return {
    element: createElement("div", "demo-pace", {}, backend.element, each.element, speed.element),
    setBackend(name) {
      ask = typeof name === "string" ? undefined : name;
      if (typeof name === "string") show(name);
      else askAgain();
    },
    set(work) {
      if (work.steps === 0) return;
      askAgain();
      each.set(work.milliseconds / work.steps);
      speed.set((1000 * work.images) / work.milliseconds);
    },
  };
}
