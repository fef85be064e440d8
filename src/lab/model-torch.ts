/**
 * The same weights as PyTorch orders them: outputs first, channels before rows, named as in the `state_dict` of
 *
 *     nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
 *     nn.Sequential(nn.Unflatten(1, (1, 28, 28)), nn.Conv2d(1, 8, 5, 2, 2), nn.ReLU(), …, nn.Flatten(), nn.Linear(512, 1))
 */
import type { LayerWeights } from "./layers.ts";
import type { NamedArray } from "./npz.ts";

/** Weights and biases under PyTorch's names. */
export function toTorchArrays(layers: readonly LayerWeights[]): NamedArray[] {
  let place = layers[0]?.kernel === undefined ? 0 : 1;
  let channels = 0;
  return layers.flatMap((layer) => {
    const { inputs, outputs, kernel, bias } = layer;
    const flattens = kernel === undefined && channels > 0;
    if (flattens) place += 1;
    const inner = kernel === undefined ? (flattens ? channels : inputs) : inputs / kernel ** 2;
    const shape = kernel === undefined ? [outputs, inputs] : [outputs, inner, kernel, kernel];
    const arrays = [
      { name: `${place}.weight`, shape, values: reorder(layer, inner) },
      { name: `${place}.bias`, shape: [outputs], values: bias },
    ];
    // A ReLU stands after each layer but the last.
    place += 2;
    channels = kernel === undefined ? 0 : outputs;
    return arrays;
  });
}

/** From places × `inner` × outputs to outputs × `inner` × places. */
function reorder({ inputs, outputs, weights }: LayerWeights, inner: number): Float32Array {
  const places = inputs / inner;
  const ordered = new Float32Array(weights.length);
  for (let output = 0; output < outputs; output++) {
    for (let channel = 0; channel < inner; channel++) {
      for (let at = 0; at < places; at++) {
        const from = (at * inner + channel) * outputs + output;
        ordered[(output * inner + channel) * places + at] = weights[from] ?? 0;
      }
    }
  }
  return ordered;
}
