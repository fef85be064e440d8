/** Runs `work` now, or once more as soon as the run in progress is over: a slider never builds a queue. */
export interface Latest {
  /** Resolves when what was asked for last is done. */
  run(): Promise<void>;
}

/** Whatever is asked for while `work` runs is done once, after it. */
export function createLatest(work: () => Promise<void>): Latest {
  let current: Promise<void> | undefined;
  let isStale = false;
  const loop = async () => {
    try {
      do {
        isStale = false;
        await work();
      } while (isStale);
    } finally {
      current = undefined;
    }
  };
  return {
    run() {
      isStale = true;
      current ??= loop();
      return current;
    },
  };
}
