import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  createRoll,
  findBestWeights,
  findMeanSquaredError,
  findMeanSquaredErrorGradient,
  findMeanSquaredErrorHessian,
  predictSpeed,
  stepWeights,
  type TimeUnit,
  toWeightsIn,
  type Weights,
} from "../../src/lab/descent-quadratic.ts";
import { createRandom } from "../../src/lab/random.ts";
import { assertNear } from "./near.ts";
import reference from "./reference/descent.json" with { type: "json" };

const { time, speed, runs } = reference.fit;
const roll = { time, speed };

function toTriple([a = Number.NaN, b = Number.NaN, c = Number.NaN]: readonly number[]): Weights {
  return [a, b, c];
}

describe("the quadratic fit", () => {
  for (const [index, unit] of (["seconds", "scaled"] satisfies TimeUnit[]).entries()) {
    const run = runs[index];
    assert.ok(run !== undefined && run.unit === unit);
    const start = toTriple(run.at);

    test(`${unit}: loss, gradient and Hessian equal PyTorch's within 1e-10`, () => {
      assertNear([findMeanSquaredError(roll, start, unit)], [run.value], 1e-10);
      assertNear(findMeanSquaredErrorGradient(roll, start, unit), run.gradient, 1e-10);
      assertNear(findMeanSquaredErrorHessian(roll, unit).flat(), run.hessian.flat(), 1e-10);
    });

    test(`${unit}: ten steps end where torch.optim.SGD's end, within 1e-10`, () => {
      let weights = start;
      for (const expected of run.walk.path) {
        assertNear(weights, expected, 1e-10);
        weights = stepWeights(roll, weights, unit, run.walk.rate);
      }
    });

    test(`${unit}: the best weights are those of least squares, within 1e-7`, () => {
      const best = findBestWeights(roll, unit);
      assertNear(best, run.best, 1e-7);
      assertNear([findMeanSquaredError(roll, best, unit)], [run.bestLoss], 1e-9);
    });
  }

  test("changing the unit changes the weights and not the curve", () => {
    const weights: Weights = [0.7, -14, 70];
    const scaled = toWeightsIn(weights, "seconds", "scaled");
    for (const t of time) {
      assertNear([predictSpeed(scaled, t, "scaled")], [predictSpeed(weights, t, "seconds")], 1e-12);
    }
    assertNear(toWeightsIn(scaled, "scaled", "seconds"), weights, 1e-12);
  });

  test("the same seed rolls the same way, about 0.75(t − 9.5)² + 1 with a spread of 3", () => {
    assert.deepEqual(createRoll(createRandom(42)), createRoll(createRandom(42)));
    const rolls = Array.from({ length: 200 }, (_, seed) => createRoll(createRandom(seed)));
    const noise = rolls.flatMap(({ time, speed }) =>
      speed.map((value, index) => value - 0.75 * ((time[index] ?? 0) - 9.5) ** 2 - 1),
    );
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const spread = Math.sqrt(noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length);
    // Four standard errors over 4,000 draws.
    assert.ok(Math.abs(mean) < 0.19, `mean ${mean}`);
    assert.ok(Math.abs(spread - 3) < 0.14, `spread ${spread}`);
  });
});
