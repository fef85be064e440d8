import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { createWeights } from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { answerAll, timeModel } from "../../src/lab/timing.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

after(() => setBackend("cpu"));

test("a clock that ticks 3 ms a look gives 3 ms a batch, and stops when the budget is spent", async () => {
  const digits = gatherDigits((await readSprite()).valid, [0, 1, 2, 3]);
  let time = 0;
  const now = (): number => {
    time += 3;
    return time;
  };
  await setBackend("cpu");
  const held = memory().numTensors;
  const timing = await timeModel(createWeights("net", 1), digits, { batch: 2, budget: 90, now });
  assert.equal(timing.each, 3);
  // Three looks at the clock a batch.
  assert.equal(timing.runs, 12);
  assert.equal(memory().numTensors, held, "tensors left behind");
});

test("CPU and WASM give the same answers", async () => {
  const { valid } = await readSprite();
  const digits = gatherDigits(valid, [...Array(40).keys()]);
  for (const model of ["net", "cnn"] as const) {
    const answers: Float32Array[] = [];
    for (const backend of ["cpu", "wasm"]) {
      assert.ok(await setBackend(backend));
      answers.push(await answerAll(createWeights(model, 5), digits));
    }
    const [cpu = new Float32Array(), wasm = new Float32Array()] = answers;
    assert.equal(cpu.length, 40);
    assertClose(wasm, cpu, 1e-6);
  }
});
