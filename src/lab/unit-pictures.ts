/**
 * Activation maximisation (Erhan, Bengio, Courville and Vincent, "Visualizing Higher-Layer Features of a Deep Network",
 * 2009): gradient ascent on the pixels instead of the weights, for the picture that excites a unit most.
 *
 * What grows is â(x) − λ/2 ‖x‖² − μ/2 Σ (x_i − x_j)², the sum over neighbouring pixels. â is the unit's activation before
 * its ReLU, its gradient scaled to length 1 so that one λ fits all units. Pixels stay between 0 and 1.
 */
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { createClassifier, disposeClassifier, type LayerWeights } from "./classifier.ts";
import { digitLength, digitSide } from "./digits.ts";
import { findPixelGradient } from "./fgsm.ts";

export interface UnitPicturesOptions {
  /** λ: how much ink costs. 0.05 by default. */
  readonly shrink?: number;
  /** μ: how much a difference between neighbours costs. 0.05 by default; up to 0.2 the ascent is stable. */
  readonly smooth?: number;
  /** Steps of length 1, 120 by default; 0 gives the faint grey from which all begin. */
  readonly steps?: number;
}

export interface UnitPictures {
  /** What makes the output say 3, and what makes it say 7: 784 greys 0 to 1 each. */
  readonly outputs: readonly [three: Float32Array, seven: Float32Array];
  /** One picture a hidden unit of the small net; none for other models. */
  readonly hidden: readonly Float32Array[];
  /** Weight of each hidden unit in the output: above zero it speaks for a 3. */
  readonly votes: Float32Array;
}

/** Grey of every pixel at the start: on an empty picture a net without biases has no slope at all. */
const beginning = 0.2;

/** Finds the favourite pictures of all units of a model. */
export function findUnitPictures(
  layers: readonly LayerWeights[],
  { shrink = 0.05, smooth = 0.05, steps = 120 }: UnitPicturesOptions = {},
): UnitPictures {
  const [first, last] = layers;
  const ascend = (findSlope: (x: Float32Array) => Float32Array): Float32Array => {
    let x = new Float32Array(digitLength).fill(beginning);
    for (let step = 0; step < steps; step++) x = stepUp(x, findSlope(x), shrink, smooth);
    return x;
  };
  const classifier = createClassifier(layers);
  try {
    const towards = (sign: 1 | -1): Float32Array =>
      ascend((x) =>
        tidy(() => {
          const slope = findPixelGradient(classifier, tensor2d(x, [1, digitLength]));
          return toUnitLength(slope.dataSync<"float32">().map((one) => sign * one));
        }),
      );
    const count = layers.length > 1 && first?.inputs === digitLength ? first.outputs : 0;
    return {
      outputs: [towards(1), towards(-1)],
      // Before its ReLU a unit of the first layer is a weighted sum: its slope is its weights, wherever it stands.
      hidden: Array.from({ length: count }, (_, unit) => {
        const slope = toUnitLength(findIncoming(first, unit));
        return ascend(() => slope);
      }),
      votes: count > 0 && last ? last.weights.slice() : new Float32Array(0),
    };
  } finally {
    disposeClassifier(classifier);
  }
}

/** The 784 weights that lead to a unit of the first layer. */
export function findIncoming(first: LayerWeights | undefined, unit: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    { length: digitLength },
    (_, pixel) => first?.weights[pixel * first.outputs + unit] ?? 0,
  );
}

function toUnitLength(slope: Float32Array): Float32Array {
  const length = Math.hypot(...slope);
  return length === 0 ? slope : slope.map((one) => one / length);
}

/** One step of length 1 up the regularised activation, held between 0 and 1. */
function stepUp(
  x: Float32Array,
  slope: Float32Array,
  shrink: number,
  smooth: number,
): Float32Array<ArrayBuffer> {
  const next = new Float32Array(x.length);
  for (let at = 0; at < next.length; at++) {
    const grey = x[at] ?? 0;
    const [row, column] = [Math.floor(at / digitSide), at % digitSide];
    let roughness = 0;
    if (row > 0) roughness += grey - (x[at - digitSide] ?? 0);
    if (row < digitSide - 1) roughness += grey - (x[at + digitSide] ?? 0);
    if (column > 0) roughness += grey - (x[at - 1] ?? 0);
    if (column < digitSide - 1) roughness += grey - (x[at + 1] ?? 0);
    const moved = grey + (slope[at] ?? 0) - shrink * grey - smooth * roughness;
    next[at] = Math.min(1, Math.max(0, moved));
  }
  return next;
}
