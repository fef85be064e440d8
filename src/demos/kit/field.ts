import type { Kept } from "../../link/keep.ts";
import { createChanges } from "./changes.ts";
import { createElement, createId } from "./element.ts";

export interface FieldOptions {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

export interface Field extends Kept {
  readonly element: HTMLElement;
  readonly value: string;
  /** Writes without calling the listeners. */
  set(value: string): void;
  /** Says what is wrong with the text, to eyes and to screen readers; nothing when it is right. */
  refuse(problem?: string): void;
  onInput(listener: (value: string) => void): void;
}

/** A line of text that the reader types. */
export function createField({ label, value, hint = "" }: FieldOptions): Field {
  const id = createId("field");
  const input = createElement("input", "demo-text", {
    id,
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": `${id}-hint`,
  });
  input.value = value;
  const name = createElement("label", "demo-label", { for: id }, label);
  const note = createElement("small", "demo-hint", { id: `${id}-hint` }, hint);
  const changes = createChanges();
  input.addEventListener("input", changes.tell);
  const set = (next: string) => {
    input.value = next;
    changes.tell();
  };
  return {
    element: createElement("div", "demo-control demo-field", {}, name, input, note),
    get value() {
      return input.value;
    },
    set,
    accept(next) {
      if (typeof next !== "string") return false;
      set(next);
      return true;
    },
    onChange: changes.listen,
    refuse(problem) {
      input.setAttribute("aria-invalid", String(problem !== undefined));
      note.textContent = problem ?? hint;
    },
    onInput(listener) {
      input.addEventListener("input", () => listener(input.value));
    },
  };
}
