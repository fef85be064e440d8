/** The feedback loop against closed forms: Pólya's urn, its limit, and where the other loops must come to rest. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findRests,
  findTruth,
  findUrnDensity,
  findUrnMoments,
  type LoopSettings,
  simulateLoop,
} from "../../src/lab/feedback.ts";
import { summarise } from "../../src/lab/feedback-summary.ts";
import { createRandom } from "../../src/lab/random.ts";

const urn: LoopSettings = {
  start: [6, 4],
  rates: [1, 1],
  rule: "proportional",
  exploration: 0,
  correction: false,
};

/** The record's share at the end of many histories, one a seed. */
function findEnds(settings: LoopSettings, days: number, runs: number): number[] {
  return Array.from(
    { length: runs },
    (_, seed) => simulateLoop(settings, days, createRandom(seed)).record[days] ?? Number.NaN,
  );
}

function findMoments(list: readonly number[]): { mean: number; deviation: number } {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const variance = list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/** Five standard errors of a mean. */
function checkMean(list: readonly number[], expected: number): void {
  const { mean, deviation } = findMoments(list);
  const allowed = (5 * deviation) / Math.sqrt(list.length);
  assert.ok(Math.abs(mean - expected) <= allowed + 1e-12, `${mean}, expected ${expected} ± ${allowed}`);
}

test("Pólya's urn: after n draws from one ball of each kind every count is as likely as another", () => {
  const days = 9;
  const runs = 20_000;
  const counts = new Map<number, number>();
  for (const share of findEnds({ ...urn, start: [1, 1] }, days, runs)) {
    const north = Math.round(share * (days + 2));
    counts.set(north, (counts.get(north) ?? 0) + 1);
  }
  assert.deepEqual(
    [...counts.keys()].toSorted((a, b) => a - b),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  const expected = runs / 10;
  for (const [north, count] of counts) {
    assert.ok(Math.abs(count - expected) < 5 * Math.sqrt(expected * 0.9), `${north} came ${count} times`);
  }
});

test("Pólya's urn keeps its mean and spreads by its closed form", () => {
  for (const [days, runs] of [
    [1, 4000],
    [300, 4000],
  ] as const) {
    const ends = findEnds(urn, days, runs);
    const expected = findUrnMoments(urn.start, days);
    assert.equal(expected.mean, 0.6);
    checkMean(ends, 0.6);
    const { deviation } = findMoments(ends);
    assert.ok(Math.abs(deviation / expected.deviation - 1) < 0.05, `${deviation}, ${expected.deviation}`);
  }
});

test("the limit of the urn is Beta: its density integrates to 1 and has the moments of infinitely many draws", () => {
  const steps = 10_000;
  const shares = Array.from({ length: steps }, (_, step) => (step + 0.5) / steps);
  for (const start of [
    [1, 1],
    [6, 4],
    [20, 3],
  ] as const) {
    const weigh = (of: (share: number) => number) =>
      shares.reduce((sum, share) => sum + (of(share) * findUrnDensity(start, share)) / steps, 0);
    const { mean, deviation } = findUrnMoments(start, 1e12);
    assert.ok(Math.abs(weigh(() => 1) - 1) < 1e-6);
    assert.ok(Math.abs(weigh((share) => share) - mean) < 1e-6);
    assert.ok(Math.abs(Math.sqrt(weigh((share) => (share - mean) ** 2)) - deviation) < 1e-6);
  }
});

test("a coin for some patrols draws the mean to a half by the product that its recursion gives", () => {
  for (const exploration of [0.2, 1]) {
    let gap = 0.1;
    for (let day = 1; day <= 200; day++) gap *= 1 - exploration / (10 + day);
    checkMean(findEnds({ ...urn, exploration }, 200, 4000), 0.5 + gap);
  }
});

test("where records cannot be equal, they come to rest where the arithmetic says", () => {
  const settings = { ...urn, rates: [0.3, 0.3] } as const;
  assert.equal(findRests(settings), undefined);
  assert.deepEqual(findRests({ ...settings, rates: [0.33, 0.27] }), [1]);
  assert.deepEqual(findRests({ ...settings, rates: [0.27, 0.33] }), [0]);
  assert.deepEqual(findRests({ ...settings, rule: "squared" }), [0, 1]);
  assert.deepEqual(findRests({ ...settings, rule: "hottest" }), [0, 1]);
  const near = (found: readonly number[] | undefined, expected: readonly number[]) => {
    assert.equal(found?.length, expected.length);
    for (const [index, share] of expected.entries()) {
      assert.ok(Math.abs((found?.[index] ?? Number.NaN) - share) < 1e-9, `${found}, expected ${expected}`);
    }
  };
  near(findRests({ ...settings, exploration: 0.1 }), [0.5]);
  near(findRests({ ...settings, rule: "hottest", exploration: 0.1 }), [0.05, 0.95]);
  // x = e/2 + (1 − e)x²/(x² + (1 − x)²) with e = 1/5 has the roots ½ and (1 ± √(3/5))/2.
  const far = Math.sqrt(3 / 5) / 2;
  near(findRests({ ...settings, rule: "squared", exploration: 0.2 }), [0.5 - far, 0.5 + far]);
});

test("weighing the finds makes the record say the truth, whatever the rule and the start", () => {
  for (const rule of ["proportional", "squared"] as const) {
    const settings: LoopSettings = { ...urn, start: [9, 1], rates: [0.2, 0.6], rule, correction: true };
    assert.equal(findTruth(settings), 0.25);
    const [rest, ...others] = findRests(settings) ?? [];
    assert.deepEqual(others, []);
    assert.ok(Math.abs((rest ?? 0) - 0.25) < 1e-9);
  }
  const settings: LoopSettings = { ...urn, rates: [0.2, 0.6], exploration: 0.5, correction: true };
  const ends = findEnds(settings, 8000, 30);
  assert.ok(Math.abs(findMoments(ends).mean - 0.25) < 0.02, `${findMoments(ends).mean}`);
});

test("a weighed find counts for nothing where a patrol was sure to be: the record then stands still", () => {
  const { record } = simulateLoop(
    { ...urn, rule: "hottest", correction: true, rates: [0.3, 0.3] },
    500,
    createRandom(1),
  );
  assert.ok(record.every((share) => share === 0.6));
});

test("a history repeats by its seed, and its patrols are what chance sent", () => {
  const run = (seed: number) => simulateLoop({ ...urn, exploration: 1 }, 4000, createRandom(seed));
  assert.deepEqual(run(3), run(3));
  assert.notDeepEqual(run(3), run(4));
  assert.ok(Math.abs((run(3).patrols[4000] ?? 0) - 0.5) < 0.04);
});

test("a summary counts those off the truth, and leaves a tenth out at either end", () => {
  const shares = Array.from({ length: 101 }, (_, index) => index / 100);
  const summary = summarise(shares.toReversed(), 7, 0.5);
  assert.deepEqual(
    { ...summary, mean: undefined },
    { day: 7, mean: undefined, low: 0.1, high: 0.9, astray: 80 / 101 },
  );
  assert.ok(Math.abs(summary.mean - 0.5) < 1e-12);
});
