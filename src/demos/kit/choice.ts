import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";

export interface ChoiceOptions<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
}

export interface Choice<Value extends string> extends Kept {
  readonly element: HTMLElement;
  readonly value: Value;
  /** Chooses without calling the listeners. */
  set(value: Value): void;
  onInput(listener: (value: Value) => void): void;
}

/** One of a few: radio buttons drawn as a segmented control, so that arrow keys work as everywhere. */
export function createChoice<Value extends string>(options: ChoiceOptions<Value>): Choice<Value> {
  const id = createId("choice");
  const segments = createElement("div", "demo-segments");
  const label = createElement("span", "demo-label", { id }, options.label);
  const element = createElement(
    "div",
    "demo-control demo-choice",
    { role: "radiogroup", "aria-labelledby": id },
    label,
    segments,
  );
  const changes = createChanges();
  let chosen = options.value;
  const inputs = options.options.map((option) => {
    const input = createElement("input", "", { type: "radio", name: id, value: option.value });
    const text = createElement("span", "", {}, option.label);
    segments.append(createElement("label", "demo-segment", {}, input, text));
    input.addEventListener("change", () => {
      chosen = option.value;
      changes.tell();
    });
    return input;
  });
  const set = (value: Value) => {
    chosen = value;
    for (const input of inputs) input.checked = input.value === value;
    changes.tell();
  };
  set(options.value);

  return {
    element,
    get value() {
      return chosen;
    },
    set,
    accept(value) {
      const option = options.options.find((one) => one.value === value);
      if (option !== undefined) set(option.value);
      return option !== undefined;
    },
    onChange: changes.listen,
    onInput(listener) {
      for (const input of inputs) input.addEventListener("change", () => listener(chosen));
    },
  };
}
