import { isHidden } from "../../link/hide.ts";
import { type Kept, keepInAddress } from "../../link/keep.ts";
import { findScope } from "../../link/scope.ts";
import { createElement } from "./element.ts";
import { rehearse } from "./rehearse.ts";

/** The frame that every demo stands in: a picture, what it says, and the means to change it. */
export interface Demo {
  readonly root: HTMLElement;
  /** Holds the picture. */
  readonly stage: HTMLElement;
  /** Holds metrics and the status line. */
  readonly readout: HTMLElement;
  /** Holds buttons, sliders and choices. */
  readonly controls: HTMLElement;
  /**
   * Ties controls to their names in the page's address, `?<cell>.<name>=…`: each gets the value that stands there, before it is
   * read for the first time, and what differs from its present value is written. A name in `?hide=` takes its control away.
   */
  keep(parameters: Readonly<Record<string, Parameter>>): void;
  /** Marks the root with `data-busy="true"` while the demo works, for readers of the screen and for tests. */
  setBusy(busy: boolean): void;
  /** Draws what has been put together, off stage, and answers the root: it can be shown. */
  ready(): Promise<HTMLElement>;
}

/** Something that a reader can set, usually a control. Its present value is the author's. */
export type Parameter = Kept & { readonly element?: HTMLElement };

export interface DemoOptions {
  /** Short name, also the class `demo-<name>`. */
  readonly name: string;
  /** What the demo is, for someone who cannot see it. */
  readonly label: string;
  /** By which the demo finds the cell that it runs in. */
  readonly invalidation?: Promise<unknown> | undefined;
}

/** An empty demo. The order in the document is stage, readout, controls; wide containers put the last two beside the stage. */
export function createDemo({ name, label, invalidation }: DemoOptions): Demo {
  const stage = createElement("div", "demo-stage");
  const readout = createElement("div", "demo-readout");
  const controls = createElement("div", "demo-controls");
  const frame = createElement("div", "demo-frame", {}, stage, readout, controls);
  const scope = findScope(invalidation, name);
  controls.hidden = isHidden();
  const root = createElement("div", `demo demo-${name}`, { role: "group", "aria-label": label }, frame);
  return {
    root,
    stage,
    readout,
    controls,
    keep(parameters) {
      for (const [key, parameter] of Object.entries(parameters)) {
        keepInAddress(`${scope}.${key}`, parameter);
        parameter.element?.setAttribute("data-parameter", key);
        if (parameter.element !== undefined && isHidden(key, `${scope}.${key}`))
          parameter.element.style.display = "none";
      }
    },
    setBusy(busy) {
      if (busy) root.dataset.busy = "true";
      else delete root.dataset.busy;
    },
    ready: () => rehearse(root, invalidation),
  };
}
