import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../src/lab/random.ts";
// Made by scripts/reference/generator.py, written from the published algorithm.
import reference from "./reference/random.json" with { type: "json" };

test("the generator is xoshiro128**, number by number", () => {
  for (const [seed, drawn] of Object.entries(reference)) {
    const random = createRandom(Number(seed));
    assert.deepEqual(
      drawn.map(() => random.next() * 2 ** 32),
      drawn,
    );
  }
});

test("a seed repeats exactly and another differs", () => {
  const draw = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 100 }, () => random.normal());
  };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});

test("uniform and normal draws have their moments", () => {
  const random = createRandom(3);
  const count = 100_000;
  const check = (next: () => number, mean: number, deviation: number): void => {
    const drawn = Array.from({ length: count }, next);
    const sampleMean = drawn.reduce((sum, value) => sum + value, 0) / count;
    const variance = drawn.reduce((sum, value) => sum + (value - sampleMean) ** 2, 0) / count;
    // Five standard errors of the mean; the deviation to 1%.
    assert.ok(Math.abs(sampleMean - mean) < (5 * deviation) / Math.sqrt(count));
    assert.ok(Math.abs(Math.sqrt(variance) / deviation - 1) < 0.01);
  };
  check(random.next, 0.5, Math.sqrt(1 / 12));
  check(random.normal, 0, 1);
});

test("a shuffle keeps every element, leaves the original alone and moves the first to every place", () => {
  const random = createRandom(5);
  const original = [0, 1, 2, 3, 4];
  const places = Array<number>(5).fill(0);
  for (let round = 0; round < 5000; round++) {
    const shuffled = random.shuffle(original);
    assert.deepEqual(shuffled.toSorted(), [0, 1, 2, 3, 4]);
    const place = shuffled.indexOf(0);
    places[place] = (places[place] ?? 0) + 1;
  }
  assert.deepEqual(original, [0, 1, 2, 3, 4]);
  for (const count of places) assert.ok(Math.abs(count - 1000) < 150, `${places}`);
});
