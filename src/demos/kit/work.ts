import type { Demo } from "./demo.ts";
import type { Status } from "./status.ts";

/** Does something that takes a while: the demo is busy until it is done, and the status line says what went wrong. */
export type Work = (task: () => Promise<unknown>) => Promise<void>;

/** Tasks may overlap; the demo is busy until the last is done. */
export function createWork(demo: Demo, status: Status): Work {
  let running = 0;
  return async (task) => {
    running += 1;
    demo.setBusy(true);
    try {
      await task();
    } catch (reason) {
      status.say(reason instanceof Error ? reason.message : String(reason));
    } finally {
      running -= 1;
      if (running === 0) demo.setBusy(false);
    }
  };
}
