/** A trained classifier that only classifies. */
import { type Tensor2D, tensor2d, tidy } from "@tensorflow/tfjs-core";
import { createClassifier, disposeClassifier, findLogits, type LayerWeights } from "./classifier.ts";
import { digitLength } from "./digits.ts";

export interface Model {
  /** Probabilities of being a 3, for any number of digits of 784 greys 0 to 1. */
  predict(digits: Float32Array): Float32Array;
  weights(): readonly LayerWeights[];
  dispose(): void;
}

/** Creates a model of weights that were trained before. */
export function createModel(layers: readonly LayerWeights[]): Model {
  const classifier = createClassifier(layers);
  let disposed = false;
  return {
    predict: (digits) =>
      tidy(() => {
        const inputs: Tensor2D = tensor2d(digits, [digits.length / digitLength, digitLength]);
        return Float32Array.from(
          findLogits(classifier, inputs).dataSync(),
          (logit) => 1 / (1 + Math.exp(-logit)),
        );
      }),
    weights: () => layers,
    dispose: () => {
      if (!disposed) disposeClassifier(classifier);
      disposed = true;
    },
  };
}
