import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { gatherDigits } from "../../src/lab/digits.ts";
import { createTraining, type TrainingOptions } from "../../src/lab/training.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

before(() => setBackend("wasm"));

async function train(options: TrainingOptions, epochs: number) {
  const training = createTraining(await readSprite(), options);
  for (let epoch = 0; epoch < epochs; epoch++) await training.epoch();
  const evaluation = training.evaluate();
  const weights = training.weights();
  training.dispose();
  return { evaluation, weights };
}

test("the linear model beats 0.97 on the held-out fifth, from any seed", async () => {
  for (const seed of [1, 2, 3, 42]) {
    const { evaluation } = await train({ model: "linear", seed }, 20);
    assert.ok(evaluation.accuracy >= 0.97, `seed ${seed}: ${evaluation.accuracy}`);
  }
});

test("the small net beats 0.975 on the held-out fifth, from any seed", async () => {
  for (const seed of [1, 2, 3, 42]) {
    const { evaluation } = await train({ model: "net", seed }, 15);
    assert.ok(evaluation.accuracy >= 0.975, `seed ${seed}: ${evaluation.accuracy}`);
  }
});

test("a seed repeats to the last bit, another does not", async () => {
  const [once, again, other] = [
    await train({ model: "net", seed: 5 }, 1),
    await train({ model: "net", seed: 5 }, 1),
    await train({ model: "net", seed: 6 }, 1),
  ];
  assert.deepEqual(once, again);
  assert.notDeepEqual(once.weights, other.weights);
});

test("200 steps, evaluation and prediction leave the tensor count as it was", async () => {
  const digits = await readSprite();
  const empty = memory().numTensors;
  const training = createTraining(digits, { model: "net" });
  const before = memory().numTensors;
  await training.step(200);
  training.evaluate();
  training.predict(gatherDigits(digits.valid, [0, 1]));
  training.weights();
  assert.equal(memory().numTensors, before);
  training.dispose();
  training.dispose();
  assert.equal(memory().numTensors, empty);
});

test("progress counts steps and epochs, and an epoch ends where it should", async () => {
  const training = createTraining(await readSprite(), { model: "linear" });
  const first = await training.step(10);
  // 1,682 digits in batches of 64: 26 whole ones and one of 18.
  assert.deepEqual([first.step, first.epoch, first.stepsPerEpoch, first.losses.length], [10, 0, 27, 10]);
  assert.equal(first.loss, first.losses.at(-1));
  const second = await training.epoch();
  assert.deepEqual([second.step, second.epoch, second.losses.length], [27, 1, 17]);
  training.dispose();
});

test("the rate is what moves the weights: none at 0, and it can change under way", async () => {
  const training = createTraining(await readSprite(), { model: "linear", rate: 0 });
  const start = training.weights();
  await training.step(3);
  assert.deepEqual(training.weights(), start);
  training.setRate(0.1);
  await training.step(1);
  assert.notDeepEqual(training.weights(), start);
  training.dispose();
});

test("an evaluation hangs together: mistakes, accuracy, probabilities", async () => {
  const digits = await readSprite();
  const training = createTraining(digits, { model: "linear" });
  await training.epoch();
  const evaluation = training.evaluate();
  assert.equal(evaluation.count, 420);
  assertClose([evaluation.accuracy], [1 - evaluation.mistakes.length / 420], 1e-12);
  for (const index of evaluation.mistakes) {
    const isThree = digits.valid.labels[index] === 3;
    assert.equal((evaluation.probabilities[index] ?? 0) > 0.5, !isThree);
  }
  const predicted = training.predict(gatherDigits(digits.valid, [7, 8]));
  assertClose(predicted, evaluation.probabilities.subarray(7, 9), 1e-6);
  training.dispose();
});

test("disposing in the middle stops the steps", async () => {
  const training = createTraining(await readSprite(), { model: "net" });
  const steps = training.step(100_000);
  setTimeout(training.dispose, 30);
  const { losses } = await steps;
  assert.ok(losses.length > 0 && losses.length < 100_000);
});
