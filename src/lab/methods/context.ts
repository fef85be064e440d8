/** What the methods of one user of the worker share. */
import type { LayerWeights } from "../classifier.ts";
import type { Digits } from "../digits.ts";
import type { StoredModel } from "../model-card.ts";

export interface MethodContext {
  /** Resolves when the backend runs, with its name. Numerics await it first. */
  readonly ready: () => Promise<string>;
  /** The digits, fetched once a worker. */
  readonly digits: () => Promise<Digits>;
  /** Weights trained beforehand, fetched once a worker. */
  readonly weights: (name: StoredModel) => Promise<readonly LayerWeights[]>;
  /** Registers what to free when the user leaves; the returned function frees it sooner, once. */
  readonly own: (dispose: () => void) => () => void;
}
