/** The backend that readers get, in Node's build of it: the same answers as the CPU's. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { add, engine, setBackend, tensor1d } from "@tensorflow/tfjs-core";
import { guardMemory } from "../../src/lab/backend/guard-memory.ts";
import { findBaseline } from "../../src/lab/baseline.ts";
import { isLoss } from "../../src/lab/loss.ts";
import { createTraining } from "../../src/lab/training.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

async function runOn(backend: string) {
  assert.ok(await setBackend(backend), `${backend} starts`);
  const digits = await readSprite();
  const baseline = findBaseline(digits);
  const training = createTraining(digits, { model: "net", seed: 1 });
  const { losses } = await training.epoch();
  const evaluation = training.evaluate();
  training.dispose();
  return { baseline, losses, evaluation };
}

after(() => setBackend("cpu"));

test("WASM and CPU agree on the baseline and after an epoch of training", async () => {
  const [wasm, cpu] = [await runOn("wasm"), await runOn("cpu")];
  assert.deepEqual(wasm.baseline.l1, cpu.baseline.l1);
  assert.deepEqual(wasm.baseline.l2, cpu.baseline.l2);
  assertClose(wasm.baseline.distances.l2, cpu.baseline.distances.l2, 1e-6);
  assertClose(wasm.losses, cpu.losses, 1e-5);
  assertClose(wasm.evaluation.probabilities, cpu.evaluation.probabilities, 1e-5);
});

test("a tensor for which WASM has no memory is an error, and no tensor over others", async (t) => {
  assert.ok(await setBackend("wasm"));
  const kept = tensor1d([1, 2, 3]);
  assert.deepEqual([...add(kept, 1).dataSync()], [2, 3, 4]);
  guardMemory(engine().backend);
  t.mock.method(WebAssembly.Memory.prototype, "grow", () => {
    throw new RangeError("WebAssembly.Memory.grow(): Maximum memory size exceeded");
  });
  const large = new Float32Array(2 ** 26);
  assert.throws(
    () => add(tensor1d(large), 1),
    (error) => isLoss(error),
  );
  assert.deepEqual([...kept.dataSync()], [1, 2, 3]);
});
