import { createElement } from "./element.ts";

/** The frame that every demo stands in: a picture, what it says, and the means to change it. */
export interface Demo {
  readonly root: HTMLElement;
  /** Holds the picture. */
  readonly stage: HTMLElement;
  /** Holds metrics and the status line. */
  readonly readout: HTMLElement;
  /** Holds buttons, sliders and choices. */
  readonly controls: HTMLElement;
  /** Marks the root with `data-busy="true"` while the demo works, for readers of the screen and for tests. */
  setBusy(busy: boolean): void;
}

export interface DemoOptions {
  /** Short name, also the class `demo-<name>`. */
  readonly name: string;
  /** What the demo is, for someone who cannot see it. */
  readonly label: string;
}

/** An empty demo. The order in the document is stage, readout, controls; wide containers put the last two beside the stage. */
export function createDemo({ name, label }: DemoOptions): Demo {
  const stage = createElement("div", "demo-stage");
  const readout = createElement("div", "demo-readout");
  const controls = createElement("div", "demo-controls");
  const frame = createElement("div", "demo-frame", {}, stage, readout, controls);
  const root = createElement("div", `demo demo-${name}`, { role: "group", "aria-label": label }, frame);
  return {
    root,
    stage,
    readout,
    controls,
    setBusy(busy) {
      if (busy) root.dataset.busy = "true";
      else delete root.dataset.busy;
    },
  };
}
