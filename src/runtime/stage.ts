/** A cell's frame with the place of its values in it: what its life happens on. It comes with the first cell that is in view. */
import type { Frame, Stage } from "./cell.ts";
import { inspect } from "./inspect.ts";
import { createOutputArea } from "./output.ts";
import { createWordsArea } from "./words-area.ts";

/** Creates the stage of the cell whose frame stands in `root`. */
export function createStage(frame: Frame, root: HTMLElement): Stage {
  const area = frame.output === undefined ? createWordsArea(root) : createOutputArea(frame.output);
  return {
    ...area,
    enter: frame.enter,
    waitForSight: (until) => waitForSight(root, until),
    fail(failure) {
      area.restore();
      const { error } = failure;
      frame.fail({ ...failure, error: error instanceof Error ? error : inspect(error) });
    },
  };
}

/** Resolves when `root` can be seen; never, once `until` has. */
function waitForSight(root: HTMLElement, until: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(root);
    until.then(() => observer.disconnect());
  });
}
