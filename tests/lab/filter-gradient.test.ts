/** The kernel that we add to the WASM backend, against the CPU backend's own. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  backend,
  conv2d,
  grads,
  memory,
  registerKernel,
  setBackend,
  sum,
  type Tensor4D,
  tensor4d,
} from "@tensorflow/tfjs-core";
import { filterGradientConfig } from "../../src/lab/backend/filter-gradient.ts";
import { createRandom } from "../../src/lab/random.ts";
import { assertClose } from "./close.ts";

interface Case {
  readonly input: readonly [batch: number, height: number, width: number, channels: number];
  readonly filter: readonly [height: number, width: number, outputs: number];
  readonly stride: number | [number, number];
  readonly pad: number | "same" | "valid";
}

const cases: readonly Case[] = [
  { input: [4, 28, 28, 1], filter: [3, 3, 8], stride: 2, pad: 1 },
  { input: [4, 14, 14, 8], filter: [3, 3, 16], stride: 2, pad: 1 },
  { input: [4, 7, 7, 16], filter: [3, 3, 32], stride: 2, pad: 1 },
  { input: [2, 28, 28, 1], filter: [5, 5, 4], stride: 2, pad: "same" },
  { input: [3, 9, 7, 2], filter: [3, 2, 5], stride: 1, pad: "valid" },
  // The last rows and columns are never seen: the surplus is cut off.
  { input: [2, 10, 11, 3], filter: [3, 3, 2], stride: 3, pad: "valid" },
  { input: [2, 12, 9, 2], filter: [4, 3, 3], stride: [3, 2], pad: "same" },
  { input: [1, 5, 5, 1], filter: [5, 5, 1], stride: 1, pad: "valid" },
  { input: [5, 6, 6, 4], filter: [1, 1, 7], stride: 2, pad: 0 },
];

before(() => registerKernel(filterGradientConfig));
after(() => setBackend("cpu"));

/** Gradients of Σ y² for input and filter: the output's gradient is then not constant. */
async function findGradients(name: string, { input, filter, stride, pad }: Case) {
  assert.ok(await setBackend(name), `${name} starts`);
  const random = createRandom(7);
  const draw = (shape: [number, number, number, number]): Tensor4D =>
    tensor4d(
      Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal() / 4),
      shape,
    );
  const x = draw([...input]);
  const [height, width, outputs] = filter;
  const w = draw([height, width, input[3], outputs]);
  const count = () => [memory().numTensors, backend().numDataIds()];
  const before = count();
  const find = grads((x, w) => {
    const y = conv2d(x as Tensor4D, w as Tensor4D, stride, pad);
    return sum(y.mul(y));
  });
  const found = find([x, w]);
  const values = found.map((one) => Float32Array.from(one.dataSync()));
  for (const one of found) one.dispose();
  assert.deepEqual(count(), before, "tensors or their data are left behind");
  x.dispose();
  w.dispose();
  return values;
}

for (const one of cases) {
  test(`input ${one.input}, filter ${one.filter}, stride ${one.stride}, pad ${one.pad}`, async () => {
    const [cpu, wasm] = [await findGradients("cpu", one), await findGradients("wasm", one)];
    for (const [at, expected] of cpu.entries()) {
      // Relative to the largest: float32 sums in another order.
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const scaled = (values: Float32Array | undefined) =>
        (values ?? new Float32Array()).map((v) => v / largest);
      assertClose(scaled(wasm[at]), scaled(expected), 2e-6);
    }
  });
}
