import { findRunPage } from "../../link/run.ts";

/** Whether the reader asked the system for less motion: then nothing moves by itself. */
export function isMotionReduced(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export interface Ticker {
  readonly running: boolean;
  start(): void;
  stop(): void;
}

/**
 * Calls `tick` about every `milliseconds()` while it returns true, never more than once a frame, and not at all while
 * nobody can see the demo: it goes on where it was. Stops for good when `invalidation` resolves.
 */
export function createTicker(
  tick: () => boolean,
  milliseconds: () => number,
  invalidation?: Promise<unknown>,
): Ticker {
  let frame = 0;
  let last = Number.NEGATIVE_INFINITY;
  const page = findRunPage(invalidation);
  const turn = (now: number) => {
    if (!page.isSeen) {
      const mine = frame;
      void page.seen().then(() => {
        if (frame === mine) frame = requestAnimationFrame(turn);
      });
      return;
    }
    frame = requestAnimationFrame(turn);
    if (now - last < milliseconds()) return;
    last = now;
    if (!tick()) stop();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  let over = false;
  void invalidation?.then(() => {
    over = true;
    stop();
  });
  return {
    get running() {
      return frame !== 0;
    },
    start() {
      if (frame === 0 && !over) frame = requestAnimationFrame(turn);
    },
    stop,
  };
}
