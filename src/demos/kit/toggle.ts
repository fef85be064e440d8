import { createElement, createId } from "./element.ts";

export interface ToggleOptions {
  readonly label: string;
  readonly value: boolean;
}

export interface Toggle {
  readonly element: HTMLElement;
  readonly value: boolean;
  /** Switches without calling the listeners. */
  set(value: boolean): void;
  onInput(listener: (value: boolean) => void): void;
}

/** On or off, at once. */
export function createToggle({ label, value }: ToggleOptions): Toggle {
  const id = createId("toggle");
  const input = createElement("input", "demo-switch", { id, type: "checkbox", role: "switch" });
  input.checked = value;
  const name = createElement("label", "demo-label", { for: id }, label);
  const element = createElement("div", "demo-control demo-toggle", {}, input, name);
  return {
    element,
    get value() {
      return input.checked;
    },
    set(next) {
      input.checked = next;
    },
    onInput(listener) {
      input.addEventListener("change", () => listener(input.checked));
    },
  };
}
