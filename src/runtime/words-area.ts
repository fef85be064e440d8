/** The place of an expression's value: among the words of its sentence. */
import { inspect } from "./inspect.ts";
import type { Area } from "./output.ts";

/** Creates the area in `root`, whose stored value comes back when the expression fails. */
export function createWordsArea(root: HTMLElement): Area {
  const stored = [...root.childNodes];
  return {
    display(value, first) {
      const node = value instanceof Node ? value : inspect(value);
      if (!first) {
        root.append(node);
      } else if (root.childElementCount > 0 || root.textContent !== node) {
        root.replaceChildren(node);
      }
    },
    settle() {},
    clear: () => root.replaceChildren(),
    freeze() {},
    restore: () => root.replaceChildren(...stored),
    watchWidth(change) {
      const observer = new ResizeObserver(([entry]) => change(Math.floor(entry?.contentRect.width ?? 0)));
      if (root.parentElement !== null) {
        observer.observe(root.parentElement);
      }
      return () => observer.disconnect();
    },
  };
}
