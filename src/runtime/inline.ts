/** An expression in a sentence: a frame without chip or button, in which nothing moves but the words. */
import type { FigureWords } from "../words/figure.ts";
import type { Frame } from "./cell.ts";
import { toReason } from "./reason.ts";

/** Creates the frame of the expression in `root`. Where readers save data it has no button to wait for, and keeps its stored value. */
export function createInline(root: HTMLElement, words: FigureWords, saving: boolean): Frame {
  return {
    policy: saving ? "press" : "view",
    isSaving: saving,
    output: undefined,
    enter(state) {
      root.dataset["state"] = state;
      root.removeAttribute("title");
    },
    fail(failure) {
      root.title = toReason(failure, root.dataset["cell"] ?? "?", words);
    },
  };
}
