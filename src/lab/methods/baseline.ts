/** The baseline over the whole validation set, and for a digit that the reader draws. */
import {
  type Baseline,
  type Distances,
  findBaseline,
  findDistances,
  findIdeals,
  type Ideals,
} from "../baseline.ts";
import { createRandom } from "../random.ts";
import type { MethodContext } from "./context.ts";

export interface BaselineOptions {
  /** How many digits of each class are averaged, in the order that `seed` shuffles them to; all by default. */
  readonly count?: number;
  readonly seed?: number;
}

export const createBaselineMethods = ({ digits, ready }: MethodContext) => {
  let ideals: Ideals | undefined;

  return {
    async baseline({ count, seed = 42 }: BaselineOptions = {}): Promise<Baseline> {
      await ready();
      const all = await digits();
      const order = createRandom(seed).shuffle(all.train.labels.keys());
      return findBaseline(all, findIdeals(all.train, order, count));
    },

    /** Distances of digits of 784 greys 0 to 1 to both ideals. */
    async distances(pictures: Float32Array): Promise<Distances> {
      await ready();
      ideals ??= findIdeals((await digits()).train);
      return findDistances(pictures, ideals);
    },
  };
};
