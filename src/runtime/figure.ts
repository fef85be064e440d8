/** The figure of a live cell: its state chip, its Run button, and what it says when the cell fails. */
import type { FigureWords } from "../words/figure.ts";
import type { RunPolicy, Stage } from "./cell.ts";
import { createButton, createElement } from "./element.ts";
import { createOutputArea } from "./output.ts";
import { toReason } from "./reason.ts";

/** After so many failed loads in a row asking again is hopeless in this page. */
const loadsBeforeReload = 2;

export interface Figure extends Stage {
  readonly policy: RunPolicy;
}

/** Creates the stage of the cell in `root`; `press` is called when the reader asks for a run. */
export function createFigure(root: HTMLElement, words: FigureWords, press: () => void): Figure {
  const policy = readPolicy(root.dataset["run"]);
  const element = findOutput(root);
  const output = createOutputArea(element);
  let chip = createElement("span", "live-chip", words.waiting);
  const run = policy === "press" ? createButton(words.run, "live-run", ask) : undefined;
  /** Says aloud what the chip says, once the reader has asked: before, it would be noise. */
  const spoken = createElement("span", "live-spoken visually-hidden", "");
  let failure: HTMLElement | undefined;
  root.prepend(chip);
  if (run !== undefined) {
    element.after(run);
  }

  function ask(): void {
    spoken.ariaLive = "polite";
    root.append(spoken);
    // The button that was pressed goes away, and must not take the reader's place with it.
    root.tabIndex = -1;
    root.focus({ preventScroll: true });
    press();
  }

  function sayState(text: string): void {
    // A new word in the old chip would move its edge, which counts as a layout shift; a new chip does not.
    const next = createElement("span", "live-chip", text);
    chip.replaceWith(next);
    chip = next;
    if (spoken.isConnected) {
      spoken.textContent = text;
    }
  }

  return {
    policy,
    ...output,
    waitForSight: (until) => waitForSight(root, until),
    enter(state, reason = words[state]) {
      root.dataset["state"] = state;
      sayState(reason);
      failure?.remove();
      if (run !== undefined) {
        run.hidden = state !== "waiting";
      }
    },
    fail(details) {
      output.restore();
      const hopeless = details.loads > loadsBeforeReload;
      failure = createElement("div", "live-failure", "");
      failure.role = "alert";
      failure.append(
        createElement("p", "", toReason(details, root.dataset["cell"] ?? "?", words)),
        hopeless
          ? createButton(words.reload, "", () => location.reload())
          : createButton(words.retry, "", ask),
      );
      element.after(failure);
    },
  };
}

/** Resolves when `root` can be seen; never, once `until` has. */
export function waitForSight(root: HTMLElement, until: Promise<unknown>): Promise<void> {
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

function findOutput(root: HTMLElement): HTMLElement {
  const found = root.querySelector<HTMLElement>(":scope > .live-output");
  if (found !== null) {
    return found;
  }
  const created = createElement("div", "live-output", "");
  root.prepend(created);
  return created;
}

function readPolicy(value: string | undefined): RunPolicy {
  return value === "press" || value === "load" ? value : "view";
}
