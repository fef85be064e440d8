/**
 * Three classifiers that learn to tell 3s from 7s: a linear model 784 → 1, the book's small net 784 → 30 → 1, and a small
 * convolutional net, 28² → 14²·8 → 7²·16 → 4²·32 → 1 by windows of 5 × 5 that move two pixels at a time. A ReLU stands
 * between layers. Input `[n, 784]` float32 greys 0 to 1; output `[n, 1]` logits; a logit above 0 says 3.
 *
 * The loss is the sigmoid cross-entropy with logits, averaged over the batch; the update is plain mini-batch SGD.
 */
import {
  abs,
  add,
  conv2d,
  exp,
  log1p,
  matMul,
  mean,
  mul,
  neg,
  relu,
  reshape,
  scalar,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tensor,
  tidy,
  type Variable,
  variable,
  variableGrads,
} from "@tensorflow/tfjs-core";
import { digitSide } from "./digits.ts";
import { findShape, type LayerWeights, layerSizes, type ModelKind, padding, stride } from "./layers.ts";
import { createRandom } from "./random.ts";

export type { LayerWeights, ModelKind } from "./layers.ts";

export interface Classifier {
  readonly layers: readonly { readonly weights: Variable; readonly bias: Variable }[];
}

/** Draws initial weights: normal with standard deviation 1/√inputs, √2 times that for a convolution; biases zero. */
export function createWeights(kind: ModelKind, seed: number): LayerWeights[] {
  const random = createRandom(seed);
  return layerSizes[kind].map((size) => {
    // A ReLU halves the variance; over three convolutions that would leave an eighth.
    const spread = Math.sqrt((size.kernel === undefined ? 1 : 2) / size.inputs);
    const draw = (): number => random.normal() * spread;
    return {
      ...size,
      weights: Float32Array.from({ length: size.inputs * size.outputs }, draw),
      bias: new Float32Array(size.outputs),
    };
  });
}

/** Creates a classifier; `disposeClassifier` frees it. */
export function createClassifier(layers: readonly LayerWeights[]): Classifier {
  return {
    layers: layers.map((layer) => ({
      weights: tidy(() => variable(tensor(layer.weights, findShape(layer)))),
      bias: tidy(() => variable(tensor(layer.bias, [1, layer.outputs]))),
    })),
  };
}

/** Frees the weights. */
export function disposeClassifier({ layers }: Classifier): void {
  for (const { weights, bias } of layers) {
    weights.dispose();
    bias.dispose();
  }
}

/** Logits `[n, 1]` of digits `[n, 784]`. */
export function findLogits({ layers }: Classifier, digits: Tensor2D): Tensor2D {
  const [count] = digits.shape;
  return tidy(() => {
    let values: Tensor = digits;
    for (const [at, { weights, bias }] of layers.entries()) {
      if (at > 0) values = relu(values);
      values = add(weights.shape.length === 4 ? slide(values, weights) : multiply(values, weights), bias);
    }
    return reshape(values, [count, 1]);
  });
}

/** A convolution; the first one is given its digits as rows of 784. */
function slide(values: Tensor, weights: Variable): Tensor {
  const pictures =
    values.rank === 4 ? values : reshape(values, [values.shape[0] ?? 0, digitSide, digitSide, 1]);
  return conv2d(pictures as Tensor4D, weights as Tensor4D, stride, padding);
}

/** A dense layer; after a convolution it takes all of it, row by row, channels last. */
function multiply(values: Tensor, weights: Variable): Tensor {
  const rows = values.rank === 2 ? values : reshape(values, [values.shape[0] ?? 0, weights.shape[0] ?? 0]);
  return matMul(rows, weights);
}

/**
 * Mean sigmoid cross-entropy of logits z and targets y (1 for a 3): max(z, 0) − z·y + log(1 + e^−|z|), the form that
 * neither overflows nor loses small values.
 */
export function findLoss(logits: Tensor2D, targets: Tensor2D): ReturnType<typeof scalar> {
  return tidy(() => mean(add(sub(relu(logits), mul(logits, targets)), log1p(exp(neg(abs(logits)))))));
}

/** What a step may keep for the next one: with momentum, one velocity for each variable. */
export interface Momentum {
  /** Share of the last velocity that is kept, 0 to 1. */
  readonly share: number;
  readonly velocities: Map<string, Variable>;
}

/** Frees the velocities, one for each variable that has taken a step. */
export function disposeMomentum({ velocities }: Momentum): void {
  for (const velocity of velocities.values()) velocity.dispose();
  velocities.clear();
}

/**
 * One step of SGD on a batch: every weight moves against its gradient by `rate`; with momentum, against its velocity,
 * v ← share·v + gradient, as in PyTorch. Returns the batch's loss before it.
 */
export function trainStep(
  classifier: Classifier,
  digits: Tensor2D,
  targets: Tensor2D,
  rate: number,
  momentum?: Momentum,
): number {
  const variables = classifier.layers.flatMap(({ weights, bias }) => [weights, bias]);
  return tidy(() => {
    const { value, grads } = variableGrads(
      () => findLoss(findLogits(classifier, digits), targets),
      variables,
    );
    for (const one of variables) {
      const gradient = grads[one.name];
      if (gradient === undefined) continue;
      const direction = momentum === undefined ? gradient : push(momentum, one.name, gradient);
      one.assign(sub(one, mul(direction, scalar(rate))));
    }
    return value.dataSync()[0] ?? Number.NaN;
  });
}

function push({ share, velocities }: Momentum, name: string, gradient: Tensor): Tensor {
  const velocity = velocities.get(name);
  if (velocity === undefined) velocities.set(name, variable(gradient, false));
  else velocity.assign(add(mul(velocity, scalar(share)), gradient));
  return velocities.get(name) ?? gradient;
}

/** Copies the weights out. */
export function toWeights({ layers }: Classifier): LayerWeights[] {
  return layers.map(({ weights, bias }) => {
    const outputs = weights.shape.at(-1) ?? 0;
    return {
      inputs: weights.size / outputs,
      outputs,
      weights: Float32Array.from(weights.dataSync()),
      bias: Float32Array.from(bias.dataSync()),
      ...(weights.shape.length === 4 && { kernel: weights.shape[0] }),
    };
  });
}
