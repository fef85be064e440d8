/** The figure of a live cell: its state chip, its Run button, and what it says when the cell fails. */
import type { FigureWords } from "../words/figure.ts";
import type { Frame, RunPolicy } from "./cell.ts";
import { createButton, createElement } from "./element.ts";
import { toReason } from "./reason.ts";

/** After so many failed loads in a row asking again is hopeless in this page. */
const loadsBeforeReload = 2;

/** Creates the frame of the cell in `root`, which waits for its reader where they save data; `press` is called when they ask for a run. */
export function createFigure(
  root: HTMLElement,
  words: FigureWords,
  saving: boolean,
  press: () => void,
): Frame {
  const policy = saving ? "press" : readPolicy(root.dataset["run"]);
  const idle = saving ? words.saving : words.waiting;
  const element = findOutput(root);
  let chip = createElement("span", "live-chip", idle);
  // What shows nothing runs with what reads it, unless its author said otherwise.
  const isQuiet = saving && root.classList.contains("live-quiet");
  const run = policy === "press" && !isQuiet ? createButton(words.run, "live-run", ask) : undefined;
  /** Says aloud what the chip says, once the reader has asked: before, it would be noise. */
  const spoken = createElement("span", "live-spoken visually-hidden", "");
  let failure: HTMLElement | undefined;
  root.prepend(chip);
  if (saving) root.dataset["saving"] = "";
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
    isSaving: saving,
    output: element,
    enter(state, reason = state === "waiting" ? idle : words[state]) {
      root.dataset["state"] = state;
      sayState(reason);
      failure?.remove();
      if (run !== undefined) {
        run.hidden = state !== "waiting";
      }
    },
    fail(details) {
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
