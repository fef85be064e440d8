import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { createAttack } from "../../src/lab/attack.ts";
import { createClassifier, disposeClassifier } from "../../src/lab/classifier.ts";
import { gatherDigits } from "../../src/lab/digits.ts";
import { findSigns, moveGreys } from "../../src/lab/fgsm.ts";
import { createTraining } from "../../src/lab/training.ts";
import { assertClose } from "./close.ts";
// Made with PyTorch by scripts/reference/adversarial.py from the same sprite and weights.
import reference from "./reference/adversarial.json" with { type: "json" };
import { createSineNet } from "./sine-net.ts";
import { readSprite } from "./sprite.ts";

before(() => setBackend("wasm"));
after(() => setBackend("cpu"));

test("the signs of the loss's gradient, and the attacked digits, are PyTorch's", async () => {
  const { valid } = await readSprite();
  const { indices, epsilon, signs, movedSums } = reference;
  const classifier = createClassifier(createSineNet());
  const greys = gatherDigits(valid, indices);
  const labels = indices.map((index) => valid.labels[index] ?? 0);
  const found = findSigns(classifier, greys, labels);
  disposeClassifier(classifier);
  indices.forEach((_, at) => {
    const own = found.subarray(at * 784, (at + 1) * 784);
    assert.equal(Array.from(own, (sign) => "-0+"[sign + 1]).join(""), signs[at]);
    const moved = moveGreys(greys.subarray(at * 784, (at + 1) * 784), own, epsilon);
    // 784 greys rounded to float32, summed.
    assertClose([moved.reduce((sum, one) => sum + one, 0)], [movedSums[at] ?? 0], 1e-4);
  });
});

test("for the linear model the signs are those of its weights, and any ε moves each logit by ε‖w‖₁ at most", async () => {
  const { valid } = await readSprite();
  const layers = createSineNet([784, 1]);
  const weights = layers[0]?.weights ?? new Float32Array();
  const classifier = createClassifier(layers);
  const last = valid.count - 1;
  const signs = findSigns(classifier, gatherDigits(valid, [0, last]), [3, 7]);
  disposeClassifier(classifier);
  assert.deepEqual(
    [...signs.subarray(0, 784)],
    Array.from(weights, (weight) => 0 - Math.sign(weight)),
  );
  assert.deepEqual([...signs.subarray(784)], Array.from(weights, Math.sign));

  const attack = createAttack(valid, layers);
  const { before, after } = attack.attack(0, 0.1);
  attack.dispose();
  const toLogit = (share: number): number => Math.log(share / (1 - share));
  const norm = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const moved = toLogit(before) - toLogit(after);
  assert.ok(moved > 0 && moved <= 0.1 * norm + 1e-4, `moved by ${moved}, at most ${0.1 * norm}`);
});

test("at ε = 0.25 the trained models are right less than three times in ten; noise as strong hardly harms", async () => {
  const digits = await readSprite();
  for (const [model, seed] of [
    ["net", 1],
    ["net", 42],
    ["linear", 42],
  ] as const) {
    const training = createTraining(digits, { model, seed });
    for (let epoch = 0; epoch < 12; epoch++) await training.epoch();
    const { accuracy } = training.evaluate();
    const attack = createAttack(digits.valid, training.weights());
    training.dispose();
    const [none = 0, some = 0, much = 1] = attack.accuracies([0, 0.05, 0.25]);
    assertClose([none], [accuracy], 1e-9);
    assert.ok(some < none && much < 0.3, `${model} ${seed}: ${none}, ${some}, ${much}`);
    const [noisy = 0] = attack.accuracies([0.25], "noise");
    assert.ok(noisy > 0.9, `${model} ${seed}, noise: ${noisy}`);
    attack.dispose();
  }
});

test("an attacked digit hangs together, and the attack leaves no tensor", async () => {
  const { valid } = await readSprite();
  const held = memory().numTensors;
  const attack = createAttack(valid, createSineNet());
  const one = attack.attack(5, 0.2);
  const same = attack.attack(5, 0);
  assert.deepEqual([same.moved, same.largest, same.after], [0, 0, same.before]);
  assertClose([one.largest], [0.2], 1e-6);
  assert.ok(one.moved > 300 && one.moved <= 784);
  assertClose(
    one.greys.map((grey, at) => grey - (one.change[at] ?? 0)),
    gatherDigits(valid, [5]),
    1e-6,
  );
  if (one.tips !== undefined && one.tips > 0) {
    const isThree = valid.labels[5] === 3;
    assert.equal(attack.attack(5, one.tips).after > 0.5, !isThree);
    assert.equal(attack.attack(5, one.tips - 0.01).after > 0.5, isThree);
  }
  attack.dispose();
  attack.dispose();
  assert.equal(memory().numTensors, held);
});
