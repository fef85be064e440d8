/** The page's end of a picture that is varied on a backend of the reader's choice, in a worker of its own. */
import { type Remote, wrap } from "comlink";
import type { Absence, ProbedBackend } from "./probe.ts";
import type { VarierWorker } from "./varier-worker.ts";

export interface Varier {
  readonly absent: undefined;
  readonly variants: Remote<VarierWorker>["variants"];
  /** Pictures a second, from the presized picture to the last byte; takes about half a second. */
  readonly pace: Remote<VarierWorker>["pace"];
  /** Ends the worker; what it still owed is never answered. */
  close(): void;
}

export type VarierAnswer = Varier | { readonly absent: Absence };

/** Opens a picture on a backend, or says why the browser does not have it. */
export async function openVarier(backend: ProbedBackend, file: Blob): Promise<VarierAnswer> {
  const worker = new Worker(new URL("./varier-worker.ts", import.meta.url), {
    type: "module",
    name: "varier",
  });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(`The worker for ${backend} failed: ${event.message || "its script did not load"}.`));
    });
  });
  failure.catch(() => undefined);
  const varier = wrap<VarierWorker>(worker);
  try {
    const absent = await Promise.race([varier.open(backend, file), failure]);
    if (absent === undefined) {
      return {
        absent,
        variants: varier.variants,
        pace: varier.pace,
        close: () => worker.terminate(),
      };
    }
    worker.terminate();
    return { absent };
  } catch (reason) {
    worker.terminate();
    throw reason;
  }
}
