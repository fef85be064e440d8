/** What the methods of one user of the worker share. */
import type { Digits } from "../digits.ts";

export interface MethodContext {
  /** Resolves when the backend runs, with its name. Numerics await it first. */
  readonly ready: () => Promise<string>;
  /** The digits, fetched once a worker. */
  readonly digits: () => Promise<Digits>;
  /** Registers what to free when the user leaves; the returned function frees it sooner, once. */
  readonly own: (dispose: () => void) => () => void;
}
