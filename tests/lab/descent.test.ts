import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  createDescent,
  createExamples,
  createMomentum,
  createNewton,
  createStochasticDescent,
  curves,
  findArrival,
  findHeightLeft,
  findPath,
  findWalkVerdict,
  type LandscapeName,
  landscapes,
  type StepRule,
  type Valley,
  type Vector,
} from "../../src/lab/descent.ts";
import { createRandom } from "../../src/lab/random.ts";
import { assertNear } from "./near.ts";
import reference from "./reference/descent.json" with { type: "json" };

const names: readonly LandscapeName[] = ["stretched-bowl", "bent-valley", "two-valleys"];

function assertSamePath(actual: readonly Vector[], expected: readonly (readonly number[])[]): void {
  assertNear(actual.flat(), expected.flat(), 1e-10);
}

describe("steps", () => {
  for (const name of names) {
    const { descent, momentum, newton } = reference.walks[name];
    const walk = (rule: StepRule, start: Vector, length: number) =>
      findPath(landscapes[name], rule, start, length - 1);

    test(`${name}: descent and momentum walk as torch.optim.SGD does, Newton as torch's Hessian says, within 1e-10`, () => {
      assertSamePath(walk(createDescent(descent.rate), descent.start, descent.path.length), descent.path);
      const rule = createMomentum(momentum.rate, momentum.momentum);
      assertSamePath(walk(rule, momentum.start, momentum.path.length), momentum.path);
      assertSamePath(walk(createNewton(), newton.start, newton.path.length), newton.path);
    });
  }

  test("on x², descent multiplies x by 1 − 2·rate each step", () => {
    const path = findPath(curves.bowl, createDescent(0.3), [2], 12);
    assertNear(
      path.flat(),
      path.map((_, step) => 2 * 0.4 ** step),
      1e-12,
    );
  });

  test("on a quadratic bowl, Newton needs one step", () => {
    assertSamePath(findPath(landscapes["stretched-bowl"], createNewton(), [-2, 1], 1), [
      [-2, 1],
      [0, 0],
    ]);
  });

  test("Newton stays where the Hessian is singular", () => {
    const cubic: Valley = {
      value: ([x = 0]) => x ** 3,
      gradient: () => [1],
      hessian: () => [[0]],
      minimum: [0],
    };
    assert.deepEqual(findPath(cubic, createNewton(), [0], 1), [[0], [0]]);
  });

  test("a walk that overflows ends", () => {
    const path = findPath(curves["two-valleys"], createDescent(1), [9], 500);
    assert.ok(path.length < 500 && path.flat().every(Number.isFinite));
  });
});

describe("mini-batches", () => {
  const bowl = landscapes["stretched-bowl"];
  const examples = createExamples(createRandom(42), 32, 2, 1.5);
  const walk = (size: number, seed: number) =>
    findPath(bowl, createStochasticDescent(0.05, examples, size, createRandom(seed)), [-2, 1], 30);

  test("the tilts of all examples cancel: the full batch walks as gradient descent", () => {
    assertSamePath(walk(32, 1), findPath(bowl, createDescent(0.05), [-2, 1], 30));
  });

  test("a batch of one walks elsewhere, and the same seed walks the same way", () => {
    assert.deepEqual(walk(1, 7), walk(1, 7));
    assert.notDeepEqual(walk(1, 7), walk(1, 8));
  });

  // Batches of m out of n without replacement: the mean tilt has variance s²/m · (n − m)/(n − 1).
  test("the noise of a batch falls with its size as statistics says, within 10%", () => {
    const still: Valley = { value: () => 0, gradient: () => [0], hessian: () => [[0]], minimum: [0] };
    const tilted = createExamples(createRandom(3), 32, 1, 2);
    const variance = tilted.tilts.reduce((sum, [tilt = 0]) => sum + tilt * tilt, 0) / 32;
    for (const size of [1, 4, 16]) {
      const rule = createStochasticDescent(1, tilted, size, createRandom(5));
      const path = findPath(still, rule, [0], 6000).flat();
      const measured = path.slice(1).reduce((sum, x, step) => sum + (x - (path[step] ?? 0)) ** 2, 0) / 6000;
      const expected = ((variance / size) * (32 - size)) / 31;
      assert.ok(Math.abs(measured / expected - 1) < 0.1, `${size}: ${measured} against ${expected}`);
    }
  });
});

describe("findArrival", () => {
  test("on x² the height falls by (1 − 2·rate)² a step: at rate 0.3 below 1% after the third", () => {
    const path = findPath(curves.bowl, createDescent(0.3), [2], 8);
    assertNear([findHeightLeft(curves.bowl, path.slice(0, 3))], [0.4 ** 4], 1e-12);
    assert.equal(findArrival(curves.bowl, path, 0.01), 3);
    assert.equal(findArrival(curves.bowl, path.slice(0, 3), 0.01), undefined);
  });
});

describe("findWalkVerdict", () => {
  const judge = (rate: number, steps: number) =>
    findWalkVerdict(curves.bowl, findPath(curves.bowl, createDescent(rate), [2], steps));

  test("names what the rate does on x²", () => {
    assert.equal(judge(0.3, 0), "waits");
    assert.equal(judge(0.005, 10), "crawls");
    assert.equal(judge(0.2, 3), "descends");
    assert.equal(judge(0.2, 30), "settles");
    assert.equal(judge(0.9, 5), "bounces");
    assert.equal(judge(1.05, 5), "diverges");
  });

  test("a hill top is no floor: Newton stops there, and the verdict says so", () => {
    const valley = curves["two-valleys"];
    assert.equal(findWalkVerdict(valley, findPath(valley, createNewton(), [0.3], 8)), "stuck");
    assert.equal(findWalkVerdict(valley, findPath(valley, createNewton(), [-1.9], 8)), "settles");
    const saddle = landscapes["two-valleys"];
    assert.equal(findWalkVerdict(saddle, findPath(saddle, createNewton(), [0.3, 1], 8)), "stuck");
  });
});
