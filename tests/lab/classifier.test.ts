import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { memory, scalar, tensor2d, tidy } from "@tensorflow/tfjs-core";
import {
  type Classifier,
  createClassifier,
  createWeights,
  disposeClassifier,
  findLogits,
  findLoss,
  type LayerWeights,
  toWeights,
  trainStep,
} from "../../src/lab/classifier.ts";
import { type DigitSet, gatherDigits } from "../../src/lab/digits.ts";
import { assertClose } from "./close.ts";
// Made with PyTorch by scripts/reference/classifier.py from the same sprite, weights and batches.
import reference from "./reference/classifier.json" with { type: "json" };
import { readSprite } from "./sprite.ts";

const widths = { linear: [784, 1], net: [784, 30, 1] } as const;

/** The initial weights of the reference: sin(i + layer) / √inputs. */
function createReferenceWeights(kind: keyof typeof widths): LayerWeights[] {
  const all: readonly number[] = widths[kind];
  return all.slice(1).map((outputs, layer) => {
    const inputs = all[layer] ?? 0;
    const weight = (at: number): number => Math.sin(at + layer) / Math.sqrt(inputs);
    return {
      inputs,
      outputs,
      weights: Float32Array.from({ length: inputs * outputs }, (_, at) => weight(at)),
      bias: new Float32Array(outputs),
    };
  });
}

function stepOn(classifier: Classifier, set: DigitSet, chosen: number[], rate: number): number {
  return tidy(() => {
    const targets = chosen.map((index) => (set.labels[index] === 3 ? 1 : 0));
    const digits = tensor2d(gatherDigits(set, chosen), [chosen.length, 784]);
    return trainStep(classifier, digits, tensor2d(targets, [chosen.length, 1]), rate);
  });
}

for (const kind of ["linear", "net"] as const) {
  test(`40 steps of the ${kind} model agree with PyTorch`, async () => {
    const { train, valid } = await readSprite();
    const expected = reference[kind];
    const classifier = createClassifier(createReferenceWeights(kind));
    const losses = expected.losses.map((_, step) => {
      const chosen = Array.from({ length: reference.batch }, (_, at) => (at * 26 + step) % train.count);
      return stepOn(classifier, train, chosen, reference.rate);
    });
    // float32 sums in another order, 40 steps on.
    assertClose(losses, expected.losses, 2e-5);
    const last = toWeights(classifier).at(-1);
    assert.ok(last);
    assertClose(last.weights.subarray(0, 30), expected.lastWeights, 2e-5);
    assertClose(last.bias, expected.lastBias, 2e-5);
    const logits = tidy(() =>
      findLogits(classifier, tensor2d(gatherDigits(valid, [...Array(20).keys()]), [20, 784])).dataSync(),
    );
    assertClose(logits, expected.logits, 2e-4);
    disposeClassifier(classifier);
  });
}

test("the loss is its closed form, and stays finite where the naive one overflows", () => {
  const find = (logit: number, target: number): number =>
    tidy(() => findLoss(tensor2d([[logit]]), tensor2d([[target]])).dataSync()[0] ?? Number.NaN);
  assertClose(
    [find(0, 1), find(2, 1), find(2, 0)],
    [Math.log(2), Math.log1p(Math.exp(-2)), 2 + Math.log1p(Math.exp(-2))],
    1e-6,
  );
  assertClose([find(200, 0), find(-200, 1), find(200, 1)], [200, 200, 0], 1e-6);
});

test("a step goes down the slope measured by finite differences", () => {
  const digits = Float32Array.from({ length: 2 * 784 }, (_, at) => ((at * 37) % 100) / 100);
  const [first] = createWeights("linear", 1);
  assert.ok(first);
  const lossAt = (bias: number): number =>
    tidy(() => {
      const classifier = createClassifier([{ ...first, bias: Float32Array.of(bias) }]);
      const loss = findLoss(findLogits(classifier, tensor2d(digits, [2, 784])), tensor2d([[1], [0]]));
      const value = loss.dataSync()[0] ?? Number.NaN;
      disposeClassifier(classifier);
      return value;
    });
  const classifier = createClassifier([first]);
  tidy(() => trainStep(classifier, tensor2d(digits, [2, 784]), tensor2d([[1], [0]]), 1));
  const moved = toWeights(classifier)[0]?.bias[0] ?? Number.NaN;
  disposeClassifier(classifier);
  const slope = (lossAt(0.01) - lossAt(-0.01)) / 0.02;
  assertClose([moved], [-slope], 1e-4);
});

test("initial weights are seeded, of the stated spread, with zero biases", () => {
  assert.deepEqual(createWeights("net", 3), createWeights("net", 3));
  assert.notDeepEqual(createWeights("net", 3), createWeights("net", 4));
  const [first] = createWeights("net", 3);
  assert.ok(first);
  const variance = first.weights.reduce((sum, weight) => sum + weight ** 2, 0) / first.weights.length;
  assert.ok(Math.abs(variance * 784 - 1) < 0.05);
  assert.ok(first.bias.every((bias) => bias === 0));
});

test("a classifier leaves no tensor behind", () => {
  const before = memory().numTensors;
  const classifier = createClassifier(createWeights("net", 1));
  assert.equal(memory().numTensors, before + 4);
  disposeClassifier(classifier);
  assert.equal(memory().numTensors, before);
  scalar(0).dispose();
});
