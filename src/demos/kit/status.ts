import { createElement } from "./element.ts";

export interface Status {
  readonly element: HTMLElement;
  say(text: string): void;
}

/** The line that says in words what the picture shows; screen readers hear it change. */
export function createStatus(): Status {
  const element = createElement("p", "demo-status", { role: "status" });
  return {
    element,
    say(text) {
      // The same words again would be announced again.
      if (element.textContent !== text) element.textContent = text;
    },
  };
}
