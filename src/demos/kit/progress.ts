import { createButton } from "./button.ts";
import { createElement, createId } from "./element.ts";

export interface Progress {
  readonly element: HTMLElement;
  /** From 0 to 1; `null` when nobody knows how long it takes. */
  set(fraction: number | null): void;
  /** Takes the bar away, keeping its room. */
  done(): void;
}

export interface ProgressOptions {
  readonly label: string;
  /** Puts a button beside the bar that gives the work up. */
  readonly onCancel?: () => void;
}

/** A thin bar, out of sight until it is first set. */
export function createProgress({ label, onCancel }: ProgressOptions): Progress {
  const id = createId("progress");
  const bar = createElement("progress", "demo-bar", { max: 1, "aria-labelledby": id });
  const title = createElement("span", "visually-hidden", { id }, label);
  const element = createElement("div", "demo-progress", { "data-active": "false" }, title, bar);
  if (onCancel !== undefined) element.append(createButton({ label: "Cancel", onPress: onCancel }));
  return {
    element,
    set(fraction) {
      element.dataset.active = "true";
      if (fraction === null) bar.removeAttribute("value");
      else bar.value = fraction;
    },
    done() {
      element.dataset.active = "false";
    },
  };
}
