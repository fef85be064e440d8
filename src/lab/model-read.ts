/** Trained weights read back from their two files; whatever does not fit together is an error. */
import type { LayerWeights } from "./classifier.ts";

/** Reads what `toModelFiles` wrote. */
export function readModel(json: unknown, numbers: Uint8Array<ArrayBuffer>): LayerWeights[] {
  const shapes = readShapes(json);
  const values = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let at = 0;
  const take = (count: number): Float32Array => {
    if (at + 4 * count > numbers.byteLength)
      throw new Error("The file of weights is shorter than its list says.");
    const taken = Float32Array.from({ length: count }, (_, index) => values.getFloat32(at + 4 * index, true));
    at += 4 * count;
    return taken;
  };
  const layers: LayerWeights[] = [];
  for (let index = 0; index < shapes.length; index += 2) {
    const [shape = [], bias = []] = shapes.slice(index, index + 2);
    const outputs = shape.at(-1) ?? 0;
    if (bias.length !== 1 || bias[0] !== outputs || (shape.length !== 2 && shape.length !== 4)) {
      throw new Error(`No layer has weights of shape ${shape} and a bias of shape ${bias}.`);
    }
    const inputs = shape.slice(0, -1).reduce((product, size) => product * size, 1);
    const size = { inputs, outputs, ...(shape.length === 4 && { kernel: shape[0] }) };
    layers.push({ ...size, weights: take(inputs * outputs), bias: take(outputs) });
  }
  if (at !== numbers.byteLength) throw new Error("The file of weights is longer than its list says.");
  return layers;
}

function readShapes(json: unknown): number[][] {
  const manifest = readList(readField(json, "weightsManifest"));
  const specs = manifest.flatMap((group) => readList(readField(group, "weights")));
  return specs.map((spec) => {
    const shape = readList(readField(spec, "shape")).filter((size) => typeof size === "number");
    if (shape.length === 0) throw new Error("A tensor in the list of weights has no shape.");
    return shape;
  });
}

function readField(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("The file that describes the weights has another form.");
  return value;
}
