import { createElement } from "./element.ts";

export interface Status {
  readonly element: HTMLElement;
  /** With `quiet`, for words that change while something runs, only those who see them are told. */
  say(text: string, quiet?: boolean): void;
}

/** The line that says in words what the picture shows; screen readers hear it change. */
export function createStatus(): Status {
  const element = createElement("p", "demo-status", { role: "status" });
  return {
    element,
    say(text, quiet = false) {
      element.setAttribute("aria-live", quiet ? "off" : "polite");
      // The same words again would be announced again.
      if (element.textContent !== text) element.textContent = text;
    },
  };
}
