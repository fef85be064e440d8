import { createElement } from "./element.ts";

export interface HandleOptions {
  readonly label: string;
  /** Called with a pointer that drags the handle. */
  readonly onDrag: (pointer: { readonly clientX: number; readonly clientY: number }) => void;
  /** Called for an arrow key: one of both is −1 or 1; ten times that with Shift. `up` is positive upwards. */
  readonly onNudge: (right: number, up: number) => void;
}

export interface Handle {
  readonly element: HTMLElement;
  /** Moves it to a place in its container, in CSS pixels, and says what is there. */
  place(left: number, top: number, words: string): void;
}

const nudges: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A point of a picture that the reader drags, with a finger, a mouse or the arrow keys. */
export function createHandle({ label, onDrag, onNudge }: HandleOptions): Handle {
  const element = createElement("div", "demo-handle", { role: "slider", tabindex: 0, "aria-label": label });
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    element.focus();
    event.preventDefault();
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId)) onDrag(event);
  });
  element.addEventListener("keydown", (event) => {
    const nudge = nudges[event.key];
    if (nudge === undefined) return;
    event.preventDefault();
    const factor = event.shiftKey ? 10 : 1;
    onNudge(nudge[0] * factor, nudge[1] * factor);
  });
  return {
    element,
    place(left, top, words) {
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      element.setAttribute("aria-valuenow", String(Math.round(left)));
      element.setAttribute("aria-valuetext", words);
    },
  };
}
