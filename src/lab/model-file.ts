/**
 * Trained weights as files: TensorFlow.js' own layers format, a JSON beside the bare float32 numbers, so that what this
 * blog stores, what a reader downloads and what `tf.loadLayersModel` reads are the same two files.
 */
import { digitLength, digitSide } from "./digits.ts";
import { findShape, type LayerWeights, padding, stride } from "./layers.ts";
import type { ModelCard } from "./model-card.ts";

/** A tensor in the file of numbers. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: "float32";
}

/** What stands in the JSON. */
export interface ModelJson {
  readonly format: "layers-model";
  readonly generatedBy: string;
  readonly convertedBy: null;
  readonly modelTopology: object;
  readonly weightsManifest: readonly [
    { readonly paths: readonly [string]; readonly weights: readonly WeightSpec[] },
  ];
  readonly userDefinedMetadata?: { readonly card: ModelCard };
}

export interface ModelFiles {
  readonly json: ModelJson;
  readonly numbers: Uint8Array<ArrayBuffer>;
}

/** Writes layers as the two files `<name>.json` and `<name>.bin`. */
export function toModelFiles(layers: readonly LayerWeights[], name: string, card?: ModelCard): ModelFiles {
  const weights = layers.flatMap((layer, at): WeightSpec[] => [
    { name: `layer${at + 1}/kernel`, shape: findShape(layer), dtype: "float32" },
    { name: `layer${at + 1}/bias`, shape: [layer.outputs], dtype: "float32" },
  ]);
  const json: ModelJson = {
    format: "layers-model",
    generatedBy: "Atoll",
    convertedBy: null,
    modelTopology: toTopology(layers, name),
    weightsManifest: [{ paths: [`${name}.bin`], weights }],
    ...(card !== undefined && { userDefinedMetadata: { card } }),
  };
  const parts = layers.flatMap(({ weights, bias }) => [weights, bias]);
  const numbers = new DataView(new ArrayBuffer(4 * parts.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const part of parts) {
    for (const value of part) {
      numbers.setFloat32(at, value, true);
      at += 4;
    }
  }
  return { json, numbers: new Uint8Array(numbers.buffer) };
}

function toTopology(layers: readonly LayerWeights[], name: string): object {
  const steps = layers.flatMap(({ outputs, kernel }, at) => {
    const activation = at === layers.length - 1 ? "linear" : "relu";
    const own = { name: `layer${at + 1}`, activation, use_bias: true };
    if (kernel === undefined) {
      const flatten = layers[at - 1]?.kernel === undefined ? [] : [toStep("Flatten", { name: "flatten" })];
      return [...flatten, toStep("Dense", { ...own, units: outputs })];
    }
    const sides = [padding, padding];
    const pad = { name: `pad${at + 1}`, padding: [sides, sides], data_format: "channels_last" };
    const convolution = {
      ...own,
      filters: outputs,
      kernel_size: [kernel, kernel],
      strides: [stride, stride],
      padding: "valid",
      data_format: "channels_last",
      dilation_rate: [1, 1],
    };
    return [toStep("ZeroPadding2D", pad), toStep("Conv2D", convolution)];
  });
  const input = { name: "digit", batch_input_shape: [null, digitLength], dtype: "float32" };
  const picture = { ...input, target_shape: layers[0]?.kernel ? [digitSide, digitSide, 1] : [digitLength] };
  return {
    class_name: "Sequential",
    config: { name, layers: [toStep("Reshape", picture), ...steps] },
    keras_version: "2.1.6",
    backend: "tensor_flow.js",
  };
}

function toStep(className: string, config: object): object {
  return { class_name: className, config };
}
