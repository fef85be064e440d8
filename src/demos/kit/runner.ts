import { findRunPage } from "../../link/run.ts";
import { createButton } from "./button.ts";
import type { Demo } from "./demo.ts";
import { createProgress } from "./progress.ts";

export interface RunnerOptions {
  readonly demo: Demo;
  /** What a run does, for those who hear its progress: "Training". */
  readonly label: string;
  /** Does one stretch of the run, as long as one step of the curves. */
  readonly advance: () => Promise<unknown>;
  /** Share of the run that is done, 0 to 1; at 1 nothing is left to do. */
  readonly findShare: () => number;
  /** A run is about to begin: where the last one came to its end, it begins anew. Without it, an end is the end. */
  readonly begin?: () => void;
  /** Gives up what the run has begun and not finished. */
  readonly cancel: () => unknown;
  /** Goes back to the start. */
  readonly reset: () => unknown;
  /** Shows how things stand, after each stretch and after every press. */
  readonly show: () => void;
  /** Brings up to date what is too slow for every stretch, when nothing runs any more. */
  readonly settle?: () => Promise<unknown>;
  readonly labels?: { readonly run?: string; readonly step?: string };
  readonly invalidation?: Promise<unknown> | undefined;
}

export interface Runner {
  readonly running: boolean;
  /** Why the last run stopped, where it was no press. */
  readonly failure: unknown;
  /** Run or pause, step, reset. */
  readonly buttons: readonly HTMLElement[];
  /** A bar with its Cancel, in sight from the beginning of a run to its end. */
  readonly progress: HTMLElement;
  /** Runs from where it stands to the end. */
  play(): void;
  cancel(): void;
  reset(): void;
  /** Shows how things stand: for the first picture, and where something else has changed. */
  show(): void;
  /** Stops, and does something else when the stretch in progress is over. */
  change(work: () => unknown): void;
}

/** What takes longer than a frame and is done in the worker, stretch by stretch while somebody looks, and the buttons for it. Nothing begins by itself. */
export function createRunner(options: RunnerOptions): Runner {
  const { demo, label, advance, findShare, labels = {}, invalidation } = options;
  /** The run in progress; a later one has another. */
  let turn: object | undefined;
  /** Whether a run was begun that is neither over nor given up. */
  let isBegun = false;
  let failure: unknown;
  let over = false;
  let queue = Promise.resolve();
  let waiting = 0;
  const page = findRunPage(invalidation);

  const show = () => {
    if (over) return;
    const share = findShare();
    if (isBegun) progress.set(share);
    else progress.done();
    run.textContent = turn === undefined ? (labels.run ?? "Run") : "Pause";
    const isOver = share >= 1 && options.begin === undefined;
    run.disabled = turn === undefined && isOver;
    step.disabled = turn !== undefined || isOver;
    options.show();
  };
  /** One thing after another: what is asked for waits until the stretch in progress is over. */
  const enqueue = (work: () => unknown) => {
    waiting += 1;
    demo.setBusy(true);
    queue = queue.then(async () => {
      try {
        if (!over) await work();
        if (!over && turn === undefined && waiting === 1) await options.settle?.();
      } catch (reason) {
        failure = reason;
        turn = undefined;
        isBegun = false;
      }
      waiting -= 1;
      if (waiting === 0) demo.setBusy(false);
      show();
    });
    show();
  };
  const start = (stretches: number) => {
    const mine = {};
    turn = mine;
    isBegun = true;
    failure = undefined;
    options.begin?.();
    enqueue(async () => {
      for (let left = stretches; left > 0 && turn === mine && !over && findShare() < 1; left -= 1) {
        await page.seen();
        if (turn === mine) await advance();
        show();
      }
      if (turn === mine) turn = undefined;
      if (findShare() >= 1) isBegun = false;
    });
  };
  const stop = () => {
    turn = undefined;
    show();
  };
  const change = (work: () => unknown) => {
    turn = undefined;
    isBegun = false;
    failure = undefined;
    enqueue(work);
  };
  const play = () => start(Number.POSITIVE_INFINITY);

  const run = createButton({
    label: labels.run ?? "Run",
    kind: "primary",
    onPress: () => (turn === undefined ? play() : stop()),
  });
  const step = createButton({ label: labels.step ?? "Step", onPress: () => start(1) });
  const reset = () => change(options.reset);
  const cancel = () => change(options.cancel);
  const progress = createProgress({ label, onCancel: cancel });
  void invalidation?.then(() => {
    over = true;
  });
  return {
    get running() {
      return turn !== undefined;
    },
    get failure() {
      return failure;
    },
    buttons: [run, step, createButton({ label: "Reset", onPress: reset })],
    progress: progress.element,
    show,
    play,
    cancel,
    reset,
    change,
  };
}
