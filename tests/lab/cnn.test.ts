/** The convolutional net on the backend that readers get, with the kernel that we add to it. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { memory, registerKernel, setBackend, tensor2d, tidy, type Variable } from "@tensorflow/tfjs-core";
import { filterGradientConfig } from "../../src/lab/backend/filter-gradient.ts";
import {
  createClassifier,
  createWeights,
  disposeClassifier,
  disposeMomentum,
  findLogits,
  type LayerWeights,
  toWeights,
  trainStep,
} from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { createTraining } from "../../src/lab/training.ts";
import { assertClose } from "./close.ts";
// Made with PyTorch by scripts/reference/cnn.py from the same sprite, weights and batches.
import reference from "./reference/cnn.json" with { type: "json" };
import { readSprite } from "./sprite.ts";

before(async () => {
  registerKernel(filterGradientConfig);
  assert.ok(await setBackend("wasm"));
});
after(() => setBackend("cpu"));

/** The initial weights of the reference: sin(i + layer) / √inputs. */
function createReferenceWeights(): LayerWeights[] {
  return createWeights("cnn", 1).map((layer, at) => ({
    ...layer,
    weights: layer.weights.map((_, place) => Math.sin(place + at) / Math.sqrt(layer.inputs)),
  }));
}

test("12 steps with momentum agree with PyTorch", async () => {
  const { train, valid } = await readSprite();
  const classifier = createClassifier(createReferenceWeights());
  const momentum = { share: reference.momentum, velocities: new Map<string, Variable>() };
  const losses = reference.losses.map((_, step) => {
    const chosen = Array.from({ length: reference.batch }, (_, at) => (at * 52 + step) % train.count);
    return tidy(() => {
      const digits = tensor2d(gatherDigits(train, chosen), [chosen.length, 784]);
      const targets = chosen.map((index) => (train.labels[index] === 3 ? 1 : 0));
      return trainStep(classifier, digits, tensor2d(targets, [chosen.length, 1]), reference.rate, momentum);
    });
  });
  // float32 sums in another order, 12 steps on.
  assertClose(losses, reference.losses, 2e-5);
  const [first, second, , last] = toWeights(classifier);
  assert.ok(first && second && last);
  assertClose(first.bias, reference.firstBias, 2e-5);
  assertClose(second.weights.subarray(0, 40), reference.secondWeights, 2e-5);
  assertClose(last.weights.subarray(0, 40), reference.lastWeights, 2e-5);
  const logits = tidy(() =>
    findLogits(classifier, tensor2d(gatherDigits(valid, [...Array(20).keys()]), [20, 784])).dataSync(),
  );
  assertClose(logits, reference.logits, 2e-4);
  disposeClassifier(classifier);
  disposeMomentum(momentum);
});

test("after 16 epochs it is right on more than 98.5% of the held-out fifth, averaged over seeds", async () => {
  const accuracies: number[] = [];
  for (const seed of [1, 42]) {
    const training = createTraining(await readSprite(), { model: "cnn", seed });
    for (let epoch = 0; epoch < 16; epoch++) await training.epoch();
    accuracies.push(training.evaluate().accuracy);
    training.dispose();
  }
  const mean = accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length;
  assert.ok(mean >= 0.985 && Math.min(...accuracies) >= 0.98, accuracies.join(", "));
  // What the post on gradient descent printed in Python: other random weights, another order of the digits.
  const post = readFileSync(new URL("../../content/posts/gradient-descent.ipynb", import.meta.url), "utf8");
  const printed = Number(post.match(/convolutional, SGD: 432 steps +accuracy ([\d.]+)/)?.[1]);
  assert.ok(Math.abs(mean - printed) < 0.01, `${mean} against PyTorch's ${printed}`);
});

test("a training leaves no tensor behind, velocities included", async () => {
  const digits = await readSprite();
  const empty = memory().numTensors;
  const training = createTraining(digits, { model: "cnn" });
  await training.step(1);
  const before = memory().numTensors;
  await training.step(5);
  training.evaluate();
  assert.equal(memory().numTensors, before);
  training.dispose();
  assert.equal(memory().numTensors, empty);
});

test("weights written out and read back say the same", async () => {
  const { valid } = await readSprite();
  const layers = createWeights("cnn", 4);
  const classifier = createClassifier(layers);
  const again = createClassifier(toWeights(classifier));
  const digits = gatherDigits(valid, [0, 5]);
  const find = (one: typeof again) => tidy(() => findLogits(one, tensor2d(digits, [2, 784])).dataSync());
  assert.deepEqual(find(again), find(classifier));
  assert.deepEqual(
    toWeights(again).map(({ inputs, outputs, kernel }) => [inputs, outputs, kernel]),
    [
      [25, 8, 5],
      [200, 16, 5],
      [400, 32, 5],
      [512, 1, undefined],
    ],
  );
  disposeClassifier(classifier);
  disposeClassifier(again);
});
