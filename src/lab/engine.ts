/** The page's end of the lab's worker: one worker a page, shared by its demos, ended when the last has left. */
import { type Remote, releaseProxy, wrap } from "comlink";
import type { Methods } from "./methods/methods.ts";
import type { Lab } from "./worker.ts";

/** The methods of methods/methods.ts, each of them answered by a promise. */
export type Engine = Remote<Methods>;

/** A training session as the page sees it. */
export type TrainingSession = Awaited<ReturnType<Engine["openTraining"]>>;

/** A trained model as the page sees it. */
export type ModelSession = Awaited<ReturnType<Engine["openModel"]>>;

/** An attack on a trained model as the page sees it. */
export type AttackSession = Awaited<ReturnType<Engine["openAttack"]>>;

export interface EngineOptions {
  /** When it resolves, whatever the engine holds is freed and no answer comes any more. */
  readonly invalidation?: Promise<unknown> | undefined;
}

interface Shared {
  readonly worker: Worker;
  readonly lab: Remote<Lab>;
  /** Rejects when the worker's script cannot be loaded or run. */
  readonly failure: Promise<never>;
  users: number;
}

let shared: Shared | undefined;

/** Opens an engine; the backend and the digits load with the first method that needs them. */
export async function openEngine({ invalidation }: EngineOptions = {}): Promise<Engine> {
  shared ??= startWorker();
  const mine = shared;
  mine.users += 1;
  const leave = (): void => {
    mine.users -= 1;
    if (mine.users > 0) return;
    mine.worker.terminate();
    if (shared === mine) shared = undefined;
  };
  try {
    const engine = await Promise.race([mine.lab.connect(), mine.failure]);
    invalidation?.then(() => {
      engine[releaseProxy]();
      leave();
    });
    return engine;
  } catch (reason) {
    leave();
    throw reason;
  }
}

function startWorker(): Shared {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "lab" });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(`The lab's worker failed: ${event.message || "its script did not load"}.`));
    });
  });
  failure.catch(() => undefined); // raced only while an engine opens
  return { worker, lab: wrap<Lab>(worker), failure, users: 0 };
}
