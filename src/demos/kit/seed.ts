import type { Kept } from "../../link/keep.ts";
import { type Button, createButton } from "./button.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";

export interface SeedOptions {
  readonly value: number;
  /** What the seed decides: "Seed of the net". */
  readonly label?: string;
  /** What the button that goes on to the next seed does: "New variants". */
  readonly next: string;
  readonly kind?: "primary" | "plain";
}

export interface Seed extends Kept {
  readonly element: HTMLElement;
  /** Goes on to the next seed. */
  readonly button: Button;
  readonly value: number;
  set(value: number): void;
  onInput(listener: (value: number) => void): void;
}

const most = 9999;

/** The number that decides all chance in a demo: the same seed, the same picture. */
export function createSeed({ value: first, label = "Seed", next, kind = "plain" }: SeedOptions): Seed {
  const id = createId("seed");
  const input = createElement("input", "demo-text demo-seed", {
    id,
    type: "number",
    min: 0,
    max: most,
    step: 1,
    inputmode: "numeric",
  });
  const changes = createChanges();
  const listeners: ((value: number) => void)[] = [];
  let current = first;
  const set = (value: number) => {
    current = value;
    input.value = String(value);
    changes.tell();
  };
  const accept = (value: unknown): value is number => {
    const isSeed = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
    if (isSeed) set(value);
    return isSeed;
  };
  const hear = () => {
    for (const listener of listeners) listener(current);
  };
  // At the end of typing: every digit on the way would be a seed too.
  input.addEventListener("change", () => {
    if (input.value !== "" && accept(input.valueAsNumber)) hear();
    else input.value = String(current);
  });
  const button = createButton({
    label: next,
    kind,
    onPress() {
      set((current + 1) % (most + 1));
      hear();
    },
  });
  input.value = String(first);
  const name = createElement("label", "demo-label", { for: id }, label);
  return {
    element: createElement("div", "demo-control demo-field", {}, name, input),
    button,
    get value() {
      return current;
    },
    set,
    accept,
    onChange: changes.listen,
    onInput: (listener) => listeners.push(listener),
  };
}
