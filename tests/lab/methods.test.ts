/** What the worker offers, called without the worker. */
import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWeights } from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { createMethods } from "../../src/lab/methods/methods.ts";
import type { StoredModel } from "../../src/lab/model-card.ts";
import { readSprite } from "./sprite.ts";

const resources = {
  ready: async () => "cpu",
  digits: readSprite,
  weights: async (name: StoredModel) =>
    createWeights(name === "labels-true" || name === "labels-flipped" ? "linear" : name, 3),
};

test("a user that leaves takes along what it left open", async () => {
  const methods = createMethods(resources);
  const { numTensors } = await methods.memory();
  const session = await methods.openTraining({ model: "net" });
  await methods.openTraining({ model: "linear" });
  assert.equal((await methods.memory()).numTensors, numTensors + 6);
  session.dispose();
  session.dispose();
  assert.equal((await methods.memory()).numTensors, numTensors + 2);
  methods.dispose();
  assert.equal((await methods.memory()).numTensors, numTensors);
});

test("the baseline of a few digits is seeded and worse than that of all", async () => {
  const methods = createMethods(resources);
  const few = await methods.baseline({ count: 1, seed: 1 });
  assert.deepEqual(few, await methods.baseline({ count: 1, seed: 1 }));
  assert.notDeepEqual(few.ideals, (await methods.baseline({ count: 1, seed: 2 })).ideals);
  assert.ok(few.l2.accuracy < (await methods.baseline()).l2.accuracy);
});

test("a drawn digit is measured against the ideals of all training digits", async () => {
  const methods = createMethods(resources);
  const { ideals } = await methods.baseline();
  const { l1, l2 } = await methods.distances(ideals.three);
  assert.ok((l1[0] ?? 1) < 1e-6 && (l2[0] ?? 1) < 1e-6);
  assert.ok((l1[1] ?? 0) > 0.05);
});

test("digits come whole or one by one", async () => {
  const methods = createMethods(resources);
  const valid = await methods.digits("valid");
  assert.deepEqual(await methods.digit("valid", 9), valid.pixels.slice(9 * 784, 10 * 784));
});

test("a trained model answers, and is freed when its user leaves", async () => {
  const methods = createMethods(resources);
  const { numTensors } = await methods.memory();
  const model = await methods.openModel("net");
  const { valid } = await readSprite();
  const answers = model.predict(gatherDigits(valid, [0, 1, 2]));
  assert.ok(answers.length === 3 && answers.every((share) => share > 0 && share < 1));
  assert.equal((await methods.memory()).numTensors, numTensors + 4);
  methods.dispose();
  assert.equal((await methods.memory()).numTensors, numTensors);
});
