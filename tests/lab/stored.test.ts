/** What demos show before anything is trained in the page is what a training in the page would give. */
import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import {
  contestRecipe,
  findRecordedContests,
  sides,
  toContestOptions,
} from "../../src/lab/augment-contest.ts";
import { findRecordedRun, runRecipe } from "../../src/lab/classifier-run.ts";
import { judgeRound, openRound, storedFlips, trainRound } from "../../src/lab/cleaning.ts";
import { flipLabels } from "../../src/lab/labels.ts";
import { readModel } from "../../src/lab/model-read.ts";
import { createTraining } from "../../src/lab/training.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

before(() => setBackend("wasm"));
after(() => setBackend("cpu"));

function readWeights(name: string) {
  const read = (end: string) => readFileSync(new URL(`../../public/weights/${name}.${end}`, import.meta.url));
  return readModel(JSON.parse(read("json").toString()), new Uint8Array(read("bin")));
}

test("the stored rounds of cleaning are those that a training gives, on true labels and on flipped ones", async () => {
  const digits = await readSprite();
  const truth = digits.train.labels;
  const { labels } = flipLabels(truth, storedFlips.share, storedFlips.seed);
  const tensors = memory().numTensors;
  for (const [name, given] of [["labels-true", truth] as const, ["labels-flipped", labels] as const]) {
    const stored = judgeRound(digits, given, readWeights(name));
    const trained = await trainRound(digits, { labels: given });
    assert.equal(stored.accuracy, trained.accuracy);
    assert.deepEqual(stored.confusion, trained.confusion);
    assertClose(stored.losses, trained.losses, 1e-5);
  }
  assert.equal(memory().numTensors, tensors);
});

test("a round is the same epoch by epoch, and frees what it held", async () => {
  const digits = await readSprite();
  const tensors = memory().numTensors;
  const round = openRound(digits, { labels: digits.train.labels });
  const epochs = [await round.epoch(), await round.epoch()];
  assert.deepEqual(epochs, [1, 2]);
  const { accuracy, losses } = round.judge();
  assert.equal(round.accuracy(), accuracy);
  const whole = await trainRound(digits, { labels: digits.train.labels, epochs: 2 });
  assert.deepEqual([whole.accuracy, whole.losses], [accuracy, losses]);
  round.dispose();
  assert.equal(memory().numTensors, tensors);
});

test("the recorded contests have every seed and stretch, and the first of them is what a training gives", async () => {
  const { digits: count, batch, epochs, stride, seeds } = contestRecipe;
  const contests = findRecordedContests();
  assert.deepEqual(
    contests.map(({ seed }) => seed),
    [...seeds],
  );
  for (const { points } of contests) {
    for (const side of sides) {
      assert.deepEqual(
        points[side].map(({ epoch }) => epoch),
        Array.from({ length: epochs / stride + 1 }, (_, at) => at * stride),
      );
    }
  }
  const digits = await readSprite();
  for (const side of sides) {
    const training = createTraining(digits, toContestOptions(side, seeds[0], count));
    const { losses } = await training.step(stride * (count / batch));
    const [, first] = contests[0]?.points[side] ?? [];
    // Rounded to six digits when it was stored.
    assertClose([training.evaluate().accuracy], [first?.accuracy ?? 0], 1e-5);
    assertClose([losses.reduce((sum, one) => sum + one, 0) / losses.length], [first?.batchLoss ?? 0], 1e-5);
    training.dispose();
  }
});

test("the recorded run of the classifier is what a training gives, and is of its recipe alone", async () => {
  const { epochs, pointsPerEpoch, ...recipe } = runRecipe;
  const run = findRecordedRun(runRecipe);
  assert.deepEqual([run.length, run.at(-1)?.epoch], [epochs * pointsPerEpoch + 1, epochs]);
  assert.deepEqual(findRecordedRun({ ...runRecipe, seed: runRecipe.seed + 1 }), []);
  const training = createTraining(await readSprite(), recipe);
  for (let epoch = 0; epoch < epochs; epoch++) await training.epoch();
  const { accuracy, loss } = training.evaluate();
  training.dispose();
  // Rounded to six digits when it was stored.
  assertClose([accuracy, loss], [run.at(-1)?.accuracy ?? 0, run.at(-1)?.validationLoss ?? 0], 1e-5);
});
