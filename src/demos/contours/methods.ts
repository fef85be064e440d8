import {
  createDescent,
  createMomentum,
  createNewton,
  createStochasticDescent,
  type Examples,
  findPath,
  type StepRule,
  type Valley,
  type Vector,
} from "#lab/descent";
import { createRandom } from "#lab/random";

export type MethodName = "descent" | "stochastic" | "momentum" | "newton";

export interface Settings {
  readonly rate: number;
  readonly momentum: number;
  /** Examples in a mini-batch. */
  readonly batch: number;
  readonly seed: number;
  readonly examples: Examples;
}

export interface Method {
  readonly name: MethodName;
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
  readonly createRule: (settings: Settings) => StepRule;
}

/** The four walkers, in the order they are drawn: the last lies on top. */
export const methods: readonly Method[] = [
  {
    name: "stochastic",
    label: "SGD",
    colour: "var(--three)",
    dash: "none",
    createRule: ({ rate, examples, batch, seed }) =>
      createStochasticDescent(rate, examples, batch, createRandom(seed)),
  },
  {
    name: "descent",
    label: "Gradient descent",
    colour: "var(--ink)",
    dash: "none",
    createRule: ({ rate }) => createDescent(rate),
  },
  {
    name: "momentum",
    label: "Momentum",
    colour: "var(--seven)",
    dash: "6 3",
    createRule: ({ rate, momentum }) => createMomentum(rate, momentum),
  },
  {
    name: "newton",
    label: "Newton",
    colour: "var(--accent)",
    dash: "2 3",
    createRule: () => createNewton(),
  },
];

/** A method and where it went. */
export interface Track {
  readonly method: Method;
  readonly path: readonly Vector[];
}

/** Sends every method down from the same start. */
export function findTracks(
  valley: Valley,
  start: Vector,
  steps: number,
  settings: Settings,
): readonly Track[] {
  return methods.map((method) => ({
    method,
    path: findPath(valley, method.createRule(settings), start, steps),
  }));
}
