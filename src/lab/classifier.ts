/**
 * Two classifiers that learn to tell 3s from 7s: a linear model 784 → 1 and the book's small net 784 → 30 → 1 with a
 * ReLU between. Input `[n, 784]` float32 greys 0 to 1; output `[n, 1]` logits; a logit above 0 says 3.
 *
 * The loss is the sigmoid cross-entropy with logits, averaged over the batch; the update is plain mini-batch SGD.
 */
import {
  abs,
  add,
  exp,
  log1p,
  matMul,
  mean,
  mul,
  neg,
  relu,
  scalar,
  sub,
  type Tensor2D,
  tensor2d,
  tidy,
  type Variable,
  variable,
  variableGrads,
} from "@tensorflow/tfjs-core";
import { digitLength } from "./digits.ts";
import { createRandom } from "./random.ts";

export type ModelKind = "linear" | "net";

/** One dense layer: `weights` is `inputs` × `outputs` numbers row by row, `bias` has `outputs`. */
export interface LayerWeights {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Classifier {
  readonly layers: readonly { readonly weights: Variable; readonly bias: Variable }[];
}

const sizes: Readonly<Record<ModelKind, readonly number[]>> = {
  linear: [digitLength, 1],
  net: [digitLength, 30, 1],
};

/** Draws initial weights: normal with standard deviation 1/√inputs, biases zero. */
export function createWeights(kind: ModelKind, seed: number): LayerWeights[] {
  const random = createRandom(seed);
  const widths = sizes[kind];
  return widths.slice(1).map((outputs, index) => {
    const inputs = widths[index] ?? digitLength;
    const draw = (): number => random.normal() / Math.sqrt(inputs);
    return {
      inputs,
      outputs,
      weights: Float32Array.from({ length: inputs * outputs }, draw),
      bias: new Float32Array(outputs),
    };
  });
}

/** Creates a classifier; `disposeClassifier` frees it. */
export function createClassifier(layers: readonly LayerWeights[]): Classifier {
  return {
    layers: layers.map(({ inputs, outputs, weights, bias }) => ({
      weights: tidy(() => variable(tensor2d(weights, [inputs, outputs]))),
      bias: tidy(() => variable(tensor2d(bias, [1, outputs]))),
    })),
  };
}

export function disposeClassifier({ layers }: Classifier): void {
  for (const { weights, bias } of layers) {
    weights.dispose();
    bias.dispose();
  }
}

/** Logits `[n, 1]` of digits `[n, 784]`. */
export function findLogits({ layers }: Classifier, digits: Tensor2D): Tensor2D {
  return tidy(() =>
    layers.reduce<Tensor2D>((input, { weights, bias }, index) => {
      const activated = index === 0 ? input : relu(input);
      return add(matMul(activated, weights as Tensor2D), bias);
    }, digits),
  );
}

/**
 * Mean sigmoid cross-entropy of logits z and targets y (1 for a 3): max(z, 0) − z·y + log(1 + e^−|z|), the form that
 * neither overflows nor loses small values.
 */
export function findLoss(logits: Tensor2D, targets: Tensor2D): ReturnType<typeof scalar> {
  return tidy(() => mean(add(sub(relu(logits), mul(logits, targets)), log1p(exp(neg(abs(logits)))))));
}

/** One step of SGD on a batch: every weight moves against its gradient by `rate`. Returns the batch's loss before it. */
export function trainStep(classifier: Classifier, digits: Tensor2D, targets: Tensor2D, rate: number): number {
  const variables = classifier.layers.flatMap(({ weights, bias }) => [weights, bias]);
  return tidy(() => {
    const { value, grads } = variableGrads(
      () => findLoss(findLogits(classifier, digits), targets),
      variables,
    );
    for (const one of variables) {
      const gradient = grads[one.name];
      if (gradient) one.assign(sub(one, mul(gradient, scalar(rate))));
    }
    return value.dataSync()[0] ?? Number.NaN;
  });
}

/** Copies the weights out. */
export function toWeights({ layers }: Classifier): LayerWeights[] {
  return layers.map(({ weights, bias }) => ({
    inputs: weights.shape[0] ?? 0,
    outputs: weights.shape[1] ?? 0,
    weights: Float32Array.from(weights.dataSync()),
    bias: Float32Array.from(bias.dataSync()),
  }));
}
