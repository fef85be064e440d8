/** How the classifiers are built and what of them is kept: numbers only, so that a page may import it. */
import { digitLength } from "./digits.ts";

export type ModelKind = "linear" | "net" | "cnn";

/**
 * One layer: `weights` is `inputs` × `outputs` numbers row by row, `bias` has `outputs`. A convolution's inputs are those
 * of its kernel: `kernel` rows of `kernel` pixels of each channel.
 */
export interface LayerWeights {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** Side of the kernel in pixels; undefined for a dense layer. */
  readonly kernel?: number | undefined;
}

type LayerSize = Omit<LayerWeights, "weights" | "bias">;

const kernel = 5;
/** Pixels by which a kernel moves on, and paper added around the picture, as PyTorch's `Conv2d(…, 5, 2, 2)` does. */
export const [stride, padding] = [2, 2] as const;

/** The layers of each model, from 784 greys to one logit: fast.ai's linear model and small net, and a net of three strided convolutions. */
export const layerSizes: Readonly<Record<ModelKind, readonly LayerSize[]>> = {
  linear: [{ inputs: digitLength, outputs: 1 }],
  net: [
    { inputs: digitLength, outputs: 30 },
    { inputs: 30, outputs: 1 },
  ],
  cnn: [
    { inputs: kernel ** 2, outputs: 8, kernel },
    { inputs: kernel ** 2 * 8, outputs: 16, kernel },
    { inputs: kernel ** 2 * 16, outputs: 32, kernel },
    { inputs: 4 ** 2 * 32, outputs: 1 },
  ],
};

/** Shape of a layer's weights as TensorFlow orders them. */
export function findShape({ inputs, outputs, kernel }: LayerWeights): number[] {
  return kernel === undefined ? [inputs, outputs] : [kernel, kernel, inputs / kernel ** 2, outputs];
}

/** Rates at which the models learn quickly and calmly. */
export const defaultRates: Readonly<Record<ModelKind, number>> = { linear: 0.1, net: 0.1, cnn: 0.05 };

/** Share of the last step's velocity that is kept: none in the lesson's own models, where plain SGD is the point. */
export const defaultMomenta: Readonly<Record<ModelKind, number>> = { linear: 0, net: 0, cnn: 0.9 };
