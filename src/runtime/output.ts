/** The place in a figure where values stand: stored output first, then what the cell displays. */
import type { Stage } from "./cell.ts";
import { createElement } from "./element.ts";
import { inspect } from "./inspect.ts";

export interface Area extends Pick<Stage, "display" | "settle" | "clear" | "freeze" | "watchWidth"> {
  /** Puts back what was stored. */
  restore(): void;
}

/** A run that does not end (it may wait for `invalidation`) has shown what it shows after this long. */
const longestHold = 1000;

/** Creates the area in `element`, whose content is kept and comes back when a run fails. */
export function createOutputArea(element: HTMLElement): Area {
  const stored = [...element.childNodes];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Keeps the text below where it is while the content is exchanged. */
  function replace(nodes: readonly Node[]): void {
    element.style.minHeight = getComputedStyle(element).height;
    element.replaceChildren(...nodes);
    element.inert = false;
    clearTimeout(timer);
    timer = setTimeout(settle, longestHold);
  }

  function settle(): void {
    clearTimeout(timer);
    // Charts draw themselves in the frame after they are put in place.
    requestAnimationFrame(() => requestAnimationFrame(() => element.style.removeProperty("min-height")));
  }

  return {
    watchWidth(change) {
      let told: number | undefined;
      const observer = new ResizeObserver(([entry]) => {
        const width = Math.floor(entry?.contentRect.width ?? 0);
        // A figure that is folded away has no width, and nothing to be drawn for.
        if (width > 0 && width !== told) {
          told = width;
          change(width);
        }
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    clear() {
      replace([]);
    },
    display(value, first) {
      const node = toNode(value);
      // Not before there is something to describe: the page that waits for a cell is lighter by it.
      void import("./describe.ts").then(({ describe }) => describe(node, stored));
      if (first) {
        replace([node]);
      } else {
        element.append(node);
      }
    },
    settle,
    freeze() {
      element.inert = true;
    },
    restore() {
      if (element.firstChild !== stored[0]) {
        replace(stored);
        settle();
      }
    },
  };
}

/** By which objects say how Jupyter shows them. */
const jupyter = Symbol.for("Jupyter.display");

function toNode(value: unknown): Node {
  if (value instanceof Node) {
    return value;
  }
  if (typeof value === "object" && value !== null && jupyter in value) {
    const box = createElement("div", "", "");
    void import("./jupyter.ts").then(({ showAsJupyter }) =>
      box.replaceWith(showAsJupyter(value, inspect(value))),
    );
    return box;
  }
  const pre = document.createElement("pre");
  pre.textContent = inspect(value);
  pre.tabIndex = 0;
  const box = document.createElement("div");
  box.className = "output output-text";
  box.append(pre);
  return box;
}
