/** The page's end of the probe: the same model timed on one backend after another, each in a worker of its own that ends with it. */
import { wrap } from "comlink";
import type { LayerWeights } from "./layers.ts";
import type { ProbeWorker } from "./probe-worker.ts";
import type { Timing } from "./timing.ts";

/** Kinds of hardware, as a browser offers them, from the plainest on. */
export const probedBackends = ["cpu", "wasm", "webgl", "webgpu"] as const;
export type ProbedBackend = (typeof probedBackends)[number];

export interface ProbeRequest {
  readonly backend: ProbedBackend;
  readonly layers: readonly LayerWeights[];
  /** Any number of digits of 784 greys 0 to 1: those that are judged, and from which batches are taken. */
  readonly digits: Float32Array;
  /** Digits in a batch. */
  readonly batch: number;
}

/** Why a browser does not have a backend. */
export type Absence = "no-webgl" | "no-webgpu" | "no-adapter" | "refused" | "lost";

export type ProbeAnswer =
  | { readonly absent: Absence }
  | {
      readonly absent: undefined;
      /** What computes, as the browser names it; empty where it does not say. */
      readonly device: string;
      /** Until its first answers are there, in ms: loading, starting, compiling. */
      readonly start: number;
      readonly timing: Timing;
    };

/**
 * Times a model on one backend.
 *
 * @param stopped When it resolves, the worker ends and the answer is undefined.
 */
export async function probe(
  request: ProbeRequest,
  stopped: Promise<unknown>,
): Promise<ProbeAnswer | undefined> {
  const worker = new Worker(new URL("./probe-worker.ts", import.meta.url), { type: "module", name: "probe" });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(`The probe's worker failed: ${event.message || "its script did not load"}.`));
    });
  });
  try {
    return await Promise.race([
      wrap<ProbeWorker>(worker).run(request),
      failure,
      stopped.then(() => undefined),
    ]);
  } finally {
    worker.terminate();
  }
}
