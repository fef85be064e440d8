import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { memory } from "@tensorflow/tfjs-core";
import { findUnitPictures } from "../../src/lab/unit-pictures.ts";
import { assertClose } from "./close.ts";
// Made with PyTorch by scripts/reference/adversarial.py, which differentiates the whole objective.
import reference from "./reference/adversarial.json" with { type: "json" };
import { createSineNet } from "./sine-net.ts";

test("the favourite pictures are PyTorch's, for both outputs and a hidden unit, and leave no tensor", () => {
  const before = memory().numTensors;
  const { outputs, hidden, votes } = findUnitPictures(createSineNet(), reference);
  assert.equal(memory().numTensors, before);
  assert.deepEqual([hidden.length, votes.length], [30, 30]);
  const middle = (picture: Float32Array | undefined) => (picture ?? new Float32Array()).subarray(280, 504);
  // float32 over 60 steps, in which a ReLU near its kink may switch a step later.
  assertClose(middle(outputs[0]), reference.three, 2e-3);
  assertClose(middle(outputs[1]), reference.seven, 2e-3);
  assertClose(middle(hidden[4]), reference.hidden4, 1e-4);
});

test("without neighbours to please, a hidden unit likes its positive weights: w / (λ‖w‖), held at 1", () => {
  const layers = createSineNet();
  const { hidden } = findUnitPictures(layers, { shrink: 0.05, smooth: 0, steps: 400 });
  const weights = Float32Array.from({ length: 784 }, (_, at) => layers[0]?.weights[at * 30 + 7] ?? 0);
  const length = Math.hypot(...weights);
  const expected = weights.map((weight) => Math.min(1, Math.max(0, weight / (0.05 * length))));
  assertClose(hidden[7] ?? [], expected, 1e-5);
});

test("no steps leave the grey it begins with, and the linear model has no hidden units", () => {
  const { outputs, hidden } = findUnitPictures(createSineNet([784, 1]), { steps: 0 });
  assert.ok(outputs.every((picture) => picture.every((grey) => grey === outputs[0][0])));
  assert.equal(hidden.length, 0);
});
