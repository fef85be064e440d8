import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";

export interface ToggleOptions {
  readonly label: string;
  readonly value: boolean;
}

export interface Toggle extends Kept {
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
  const changes = createChanges();
  input.addEventListener("change", changes.tell);
  const set = (next: boolean) => {
    input.checked = next;
    changes.tell();
  };
  return {
    element,
    get value() {
      return input.checked;
    },
    set,
    accept(next) {
      if (typeof next !== "boolean") return false;
      set(next);
      return true;
    },
    onChange: changes.listen,
    onInput(listener) {
      input.addEventListener("change", () => listener(input.checked));
    },
  };
}
