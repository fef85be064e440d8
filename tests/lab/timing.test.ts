import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { createWeights } from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { createModel } from "../../src/lab/model.ts";
import { timeModel } from "../../src/lab/timing.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

after(() => setBackend("cpu"));

test("batches are timed until the budget is spent, one at least, and leave no tensor behind", async () => {
  const digits = gatherDigits((await readSprite()).valid, [0, 1, 2, 3]);
  await setBackend("cpu");
  const held = memory().numTensors;
  for (const [batch, budget, runs] of [
    [2, 90, 30],
    [4, 0, 1],
  ] as const) {
    // Every look at the clock finds it 3 ms later.
    let time = 0;
    const now = (): number => {
      time += 3;
      return time;
    };
    const timing = await timeModel(createWeights("net", 1), digits, { batch, budget, now });
    assert.equal(timing.runs, runs);
    assert.equal(timing.each, timing.total / runs);
  }
  assert.equal(memory().numTensors, held);
});

test("CPU and WASM give the answers of the model", async () => {
  const { valid } = await readSprite();
  const digits = gatherDigits(valid, [...Array(40).keys()]);
  for (const kind of ["net", "cnn"] as const) {
    const layers = createWeights(kind, 5);
    const model = createModel(layers);
    const expected = model.predict(digits);
    model.dispose();
    for (const backend of ["cpu", "wasm"]) {
      assert.ok(await setBackend(backend));
      const { probabilities } = await timeModel(layers, digits, { batch: 1, budget: 0 });
      assert.equal(probabilities.length, 40);
      assertClose(probabilities, expected, 1e-6);
    }
    await setBackend("cpu");
  }
});
