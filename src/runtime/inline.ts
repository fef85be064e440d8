/** An expression in a sentence: a stage without frame, chip or button, on which nothing moves but the words. */
import type { FigureWords } from "../words/figure.ts";
import type { Stage } from "./cell.ts";
import { type Figure, waitForSight } from "./figure.ts";
import { inspect } from "./inspect.ts";
import { toReason } from "./reason.ts";

/** Creates the stage of the expression in `root`, whose stored value comes back when the expression fails. */
export function createInline(root: HTMLElement, words: FigureWords): Figure {
  const stored = [...root.childNodes];
  const show: Stage["display"] = (value, first) => {
    const node = value instanceof Node ? value : inspect(value);
    if (!first) {
      root.append(node);
    } else if (root.childElementCount > 0 || root.textContent !== node) {
      root.replaceChildren(node);
    }
  };
  return {
    policy: "view",
    display: show,
    settle() {},
    clear: () => root.replaceChildren(),
    freeze() {},
    enter(state) {
      root.dataset["state"] = state;
      root.removeAttribute("title");
    },
    fail(failure) {
      root.replaceChildren(...stored);
      root.title = toReason(failure, root.dataset["cell"] ?? "?", words);
    },
    waitForSight: (until) => waitForSight(root, until),
    watchWidth(change) {
      const observer = new ResizeObserver(([entry]) => change(Math.floor(entry?.contentRect.width ?? 0)));
      if (root.parentElement !== null) {
        observer.observe(root.parentElement);
      }
      return () => observer.disconnect();
    },
  };
}
