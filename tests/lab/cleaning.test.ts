import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { trainRound } from "../../src/lab/cleaning.ts";
import { findOther, flipLabels, toLabelledSet } from "../../src/lab/labels.ts";
import { findConfusion, findLosses, findShareFound, findSuspects } from "../../src/lab/suspects.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

// As readers have it, and three times as fast.
before(() => setBackend("wasm"));
after(() => setBackend("cpu"));

test("flips are a share of all labels, chosen by the seed, and nothing else changes", async () => {
  const { train } = await readSprite();
  const { labels, flipped } = flipLabels(train.labels, 0.25, 7);
  assert.equal(flipped.length, Math.round(0.25 * train.count));
  assert.equal(new Set(flipped).size, flipped.length);
  const chosen = new Set(flipped);
  labels.forEach((label, index) => {
    const truth = train.labels[index] ?? 0;
    assert.equal(label, chosen.has(index) ? findOther(truth) : truth);
  });
  assert.deepEqual(flipLabels(train.labels, 0.25, 7), { labels, flipped });
  assert.notDeepEqual(flipLabels(train.labels, 0.25, 8).flipped, flipped);
  assert.deepEqual(flipLabels(train.labels, 0, 7).flipped, []);
});

test("digits marked 0 are left out, and the rest keep their pixels and places", async () => {
  const { train } = await readSprite();
  const labels = train.labels.slice();
  labels.fill(0, 3, train.count - 1);
  const { set, places } = toLabelledSet(train, labels);
  assert.deepEqual([...places], [0, 1, 2, train.count - 1]);
  assert.deepEqual([...set.labels], [3, 3, 3, 7]);
  assert.deepEqual(set.pixels.subarray(3 * 784), train.pixels.subarray((train.count - 1) * 784));
  await assert.rejects(trainRound(await readSprite(), { labels }), /4 digits are left/);
});

test("losses, suspects, shares and confusion by hand", () => {
  const losses = findLosses(Float32Array.of(0.5, 0.25, 1, 1), Uint8Array.of(3, 7, 3, 7));
  assertClose(losses, [Math.log(2), Math.log(4 / 3), 0, Math.log(1e7)], 1e-5);
  assert.deepEqual(findSuspects(Float32Array.of(1, Number.NaN, 3, 2)), [2, 3, 0]);
  assert.equal(findShareFound([5, 3, 9, 1], [3, 1, 8], 2), 1 / 3);
  assert.equal(findShareFound([5], [], 1), 1);
  const set = { count: 3, pixels: new Uint8Array(0), labels: Uint8Array.of(3, 3, 7) };
  assert.deepEqual(findConfusion(set, Float32Array.of(0.9, 0.1, 0.2)), {
    3: { 3: 1, 7: 1 },
    7: { 3: 0, 7: 1 },
  });
});

/** Two rounds of the post's recipe: sort by loss, look at as many digits as are still wrong, put right, train again. */
async function clean(seed: number, isLookedAt: boolean) {
  const digits = await readSprite();
  const truth = digits.train.labels;
  const { labels, flipped } = flipLabels(truth, 0.25, seed);
  const best = (await trainRound(digits, { labels: truth, seed })).accuracy;
  const first = await trainRound(digits, { labels, seed });
  let round = first;
  for (let turn = 0; turn < 2; turn++) {
    const wrong = [...labels.keys()].filter((index) => labels[index] !== truth[index]).length;
    for (const index of round.suspects.slice(0, wrong)) {
      // Who looks sees the truth; who does not trusts the model.
      labels[index] = isLookedAt ? (truth[index] ?? 0) : findOther(labels[index] ?? 0);
    }
    round = await trainRound(digits, { labels, seed });
  }
  return {
    lost: best - first.accuracy,
    recovered: round.accuracy - first.accuracy,
    found: findShareFound(first.suspects, flipped, flipped.length),
  };
}

test("looking at the worst recovers at least 80% of what a quarter of flipped labels cost; trusting recovers less", async (context) => {
  const tensors = memory().numTensors;
  const shares: number[] = [];
  for (const isLookedAt of [true, false]) {
    let [lost, recovered] = [0, 0];
    for (const seed of [1, 2, 3]) {
      const one = await clean(seed, isLookedAt);
      lost += one.lost;
      recovered += one.recovered;
      assert.ok(one.lost > 0.01, `seed ${seed} lost ${one.lost}`);
      assert.ok(one.found > 0.8, `seed ${seed} found ${one.found}`);
    }
    shares.push(recovered / lost);
  }
  const [looking = 0, trusting = 0] = shares;
  context.diagnostic(`recovered by looking ${looking}, by trusting the model ${trusting}`);
  assert.ok(looking >= 0.8 && trusting > 0.25 && trusting < looking, `${looking}, ${trusting}`);
  assert.equal(memory().numTensors, tensors);
});
