/**
 * The page as a run sees it: whether a reader looks, one answer for everything that runs on and on (players, trainings, an author's own
 * loops), and a place to say a word.
 */
import type { RunPage } from "../link/run.ts";
import { createElement } from "./element.ts";
import { startMargin, watch } from "./watch.ts";

/** The page for the run that `ended` ends, shown in `root`. Nothing is watched before somebody asks. */
export function createRunPage(root: HTMLElement, ended: Promise<void>): RunPage {
  root.querySelector(":scope > .live-word")?.remove();
  let sight: Sight | undefined;
  const look = () => {
    sight ??= createSight(root, ended);
    return sight;
  };
  return {
    place: root.querySelector<HTMLElement>(":scope > .live-output") ?? undefined,
    get isSeen() {
      return look().isSeen();
    },
    seen: () => look().seen(),
    say(words) {
      const word = createElement("p", "live-word", words);
      word.role = "status";
      root.querySelector(":scope > .live-word")?.remove();
      root.querySelector(":scope > .live-output")?.after(word);
    },
  };
}

interface Sight {
  isSeen(): boolean;
  seen(): Promise<void>;
}

function createSight(root: Element, ended: Promise<void>): Sight {
  // What runs was started because it is near.
  let isNear = true;
  let waiting: (() => void)[] = [];
  const isSeen = () => isNear && !document.hidden;
  const tell = () => {
    if (!isSeen()) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const stop = watch([root], startMargin, (_, inside) => {
    isNear = inside;
    tell();
  });
  document.addEventListener("visibilitychange", tell);
  ended.then(() => {
    stop();
    document.removeEventListener("visibilitychange", tell);
    waiting = [];
  });
  return {
    isSeen,
    seen: () => (isSeen() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
