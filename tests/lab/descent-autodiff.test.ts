import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import "@tensorflow/tfjs"; // its gradients and its cpu kernels
import { memory, ready, setBackend } from "@tensorflow/tfjs-core";
import { curves, landscapes, type Valley, type Vector } from "../../src/lab/descent.ts";
import {
  createTensorFit,
  differentiate,
  type TensorLoss,
  tensorCurves,
  tensorLandscapes,
} from "../../src/lab/descent-autodiff.ts";
import {
  createRoll,
  findMeanSquaredErrorGradient,
  type TimeUnit,
  type Weights,
} from "../../src/lab/descent-quadratic.ts";
import { createRandom } from "../../src/lab/random.ts";
import { assertNear } from "./near.ts";

before(async () => {
  await setBackend("cpu");
  await ready();
});

const pairs: readonly [string, Valley, TensorLoss][] = [
  ["curve bowl", curves.bowl, tensorCurves.bowl],
  ["curve two-valleys", curves["two-valleys"], tensorCurves["two-valleys"]],
  ["stretched-bowl", landscapes["stretched-bowl"], tensorLandscapes["stretched-bowl"]],
  ["bent-valley", landscapes["bent-valley"], tensorLandscapes["bent-valley"]],
  ["two-valleys", landscapes["two-valleys"], tensorLandscapes["two-valleys"]],
];

describe("autodiff", () => {
  for (const [name, valley, loss] of pairs) {
    test(`${name}: the machine's gradient equals the hand-written one at 50 random points, within 1e-5`, () => {
      const random = createRandom(11);
      for (let point = 0; point < 50; point++) {
        const at: Vector = valley.minimum.map(() => random.normal() * 1.5);
        assertNear(differentiate(loss, at), valley.gradient(at), 1e-5);
      }
    });
  }

  test("the quadratic fit's gradient, too, in both units, within 1e-5", () => {
    const roll = createRoll(createRandom(42));
    const weights: Weights = [0.5, -3, 10];
    for (const unit of ["seconds", "scaled"] satisfies TimeUnit[]) {
      const machine = differentiate(createTensorFit(roll, unit), weights);
      assertNear(machine, findMeanSquaredErrorGradient(roll, weights, unit), 1e-5);
    }
  });

  test("leaves no tensor behind", () => {
    const before = memory().numTensors;
    differentiate(tensorLandscapes["bent-valley"], [0.5, 0.5]);
    assert.equal(memory().numTensors, before);
  });
});
