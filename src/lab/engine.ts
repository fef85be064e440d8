/**
 * The page's end of the lab's worker: one worker a page, shared by its demos, ended when the last has left. When its backend fails while it
 * runs, a worker on the next backend takes its place, in which everything goes on; each user's figure says so.
 */
import { type Remote, releaseProxy, wrap } from "comlink";
import { findRunPage } from "../link/run.ts";
import { type Backend, backends } from "./backend/names.ts";
import { isLoss } from "./loss.ts";
import type { Methods } from "./methods/methods.ts";
import { createSurvivor, type Place } from "./survive.ts";
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

/** One worker, for as long as it runs. */
interface Home {
  readonly worker: Worker;
  readonly lab: Remote<Lab>;
  /** Rejects when its script cannot be loaded, and when its backend fails outside of any call. */
  readonly lost: Promise<never>;
  /** It has answered. */
  isUp: boolean;
}

/** The place of all workers of the page, one after another. */
interface Shared extends Place {
  home(): Home;
  /** Ends the worker: nobody needs it. */
  close(): void;
}

type Say = (words: string) => void;

const users = new Set<Say>();
const shared = createPlace();

/** Opens an engine; the backend and the digits load with the first method that needs them. */
export async function openEngine({ invalidation }: EngineOptions = {}): Promise<Engine> {
  const page = findRunPage(invalidation);
  const say: Say = (words) => page.say(words);
  let release = () => {};
  users.add(say);
  const leave = (): void => {
    release();
    users.delete(say);
    if (users.size === 0) shared.close();
  };
  const open = async (): Promise<Engine> => {
    const home = shared.home();
    const engine = await home.lab.connect(findBackend(shared.turn));
    home.isUp = true;
    release = () => engine[releaseProxy]();
    return engine;
  };
  try {
    const engine = await createSurvivor({ open, place: shared, seen: page.seen });
    invalidation?.then(leave);
    return engine;
  } catch (reason) {
    leave();
    throw reason;
  }
}

function createPlace(): Shared {
  let turn = 0;
  let home: Home | undefined;
  const find = (): Home => {
    home ??= startWorker();
    return home;
  };
  return {
    get turn() {
      return turn;
    },
    get lost() {
      return find().lost;
    },
    home: find,
    replace(failed, reason) {
      if (failed !== turn) return true;
      if (turn + 1 >= backends.length || !isLoss(reason)) return false;
      turn += 1;
      home?.worker.terminate();
      home = undefined;
      const words = `The computation broke off (${toWords(reason)}). It goes on with ${findBackend(turn).toUpperCase()}, which is slower.`;
      for (const say of users) say(words);
      return true;
    },
    close() {
      home?.worker.terminate();
      home = undefined;
    },
  };
}

/** The backend to begin with: the best, and after each loss the next. */
function findBackend(turn: number): Backend {
  return backends[Math.min(turn, backends.length - 1)] ?? "cpu";
}

function startWorker(): Home {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "lab" });
  const { promise: lost, reject } = Promise.withResolvers<never>();
  lost.catch(() => undefined); // raced only while something is asked
  const home: Home = { worker, lab: wrap<Lab>(worker), lost, isUp: false };
  worker.addEventListener("error", (event) => {
    const error = new Error(`The lab's worker failed: ${event.message || "its script did not load"}.`);
    if (!home.isUp || isLoss(error)) reject(error);
  });
  return home;
}

function toWords(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return text.split("\n", 1)[0]?.replace(/\.$/, "") ?? "";
}
