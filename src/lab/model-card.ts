/** What one has to know about trained weights before using them, and how to make them again. */
import type { ModelKind } from "./classifier.ts";

/** Names of the weights in public/weights: three classifiers, and two linear ones as a round of cleaning trains them. */
export type StoredModel = ModelKind | "labels-true" | "labels-flipped";

export interface ModelCard {
  readonly model: ModelKind;
  /** What it tells apart, in a sentence. */
  readonly task: string;
  /** What it was trained on, and under which terms. */
  readonly data: string;
  readonly licence: string;
  readonly recipe: {
    readonly seed: number;
    readonly rate: number;
    readonly momentum: number;
    readonly batch: number;
    readonly epochs: number;
  };
  /** On the validation digits, of which it saw none. */
  readonly accuracy: number;
  readonly mistakes: number;
  readonly judged: number;
  readonly parameters: number;
  /** Day of the training, `YYYY-MM-DD`. */
  readonly date: string;
  /** The command that makes these files again. */
  readonly reproduce: string;
}
