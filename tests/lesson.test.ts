/** Every live item that the lesson promises, with the browser test that works it: printed as a table, and each test must be there. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const items: readonly (readonly [post: string, item: string, file: string, test: string])[] = [
  [
    "augmentation",
    "a grid of variants, a slider for every transform",
    "augmentation",
    "each of the nine sliders",
  ],
  ["augmentation", "the reader's own file", "augmentation", "a file of the reader's own"],
  ["augmentation", "the reader's camera", "augmentation", "the camera is asked for by a press"],
  [
    "augmentation",
    "the resize methods side by side, one of three bears",
    "augmentation",
    "resized four ways",
  ],
  ["augmentation", "images per second on each backend", "augmentation", "images per second are timed"],
  [
    "augmentation",
    "trained with augmentation and without",
    "augment-training",
    "five seeds with augmentation",
  ],
  ["3 or 7", "a pixel viewer", "flagships", "the pixel viewer"],
  ["3 or 7", "ideal digits growing", "flagships", "the ideal digits grow"],
  ["3 or 7", "draw a digit, both distances", "flagships", "a drawn digit is measured"],
  ["3 or 7", "the baseline on all validation digits", "demos", "the baseline is as good"],
  ["3 or 7", "its mistakes", "flagships", "the baseline shows its mistakes"],
  ["3 or 7", "two shapes typed into broadcasting", "broadcasting", "two typed shapes"],
  ["gradient descent", "a ball on a curve, step by step", "flagships", "the ball rolls"],
  ["gradient descent", "a landscape with four paths from a dragged start", "flagships", "four paths begin"],
  [
    "gradient descent",
    "a quadratic fitted by hand, then by descent",
    "flagships",
    "a curve is fitted by hand",
  ],
  [
    "gradient descent",
    "the classifier trained, past the baseline",
    "demos",
    "training in the page reaches 97%",
  ],
  [
    "gradient descent",
    "the convolutional net, and weights to keep",
    "train-models",
    "the convolutional net passes",
  ],
  ["at a glance", "the whole lesson as one chart", "glance", "the net that the page trains"],
  ["at a glance", "a questionnaire with answers that open", "glance", "every question that has an answer"],
  [
    "at a glance",
    "a film that loads nothing before it is pressed",
    "reading",
    "a film asks YouTube for nothing",
  ],
  ["bad data", "flipped labels found, cleaned, the curve recovers", "bad-data", "looking at the worst"],
  ["bad data", "relabel, delete, train again", "bad-data", "digits are relabelled and deleted"],
  ["app", "draw, classify, no server", "app", "a drawn 7 is called a 7"],
  ["app", "upload a picture of a digit", "app", "a picture of a digit is read"],
  ["app", "the same model on CPU, WASM, WebGL and WebGPU", "app", "every backend that the browser has"],
  ["app", "download the trained weights", "app", "the weights that a reader saves"],
  ["feedback loops", "knobs that start, feed and stop the loop", "feedback", "a record runs away"],
  ["adversarial", "FGSM with epsilon on a slider, the noise shown", "adversarial", "FGSM: at ε = 0.25"],
  ["adversarial", "what a unit likes to see", "adversarial", "units: the pictures answer"],
  ["Python", "idioms beside their TypeScript twins", "twins", "five twins run in the page"],
];

test("every live item of the lesson has a browser test", (context) => {
  const missing = items.filter(([, , file, name]) => {
    const source = readFileSync(new URL(`browser/${file}.test.ts`, import.meta.url), "utf8");
    return !source
      .split(/\btest\(/)
      .slice(1)
      .some((rest) => rest.slice(0, 200).includes(name));
  });
  const widths = [0, 1].map((column) => Math.max(...items.map((row) => row[column]?.length ?? 0)));
  for (const [post, item, file, name] of items)
    context.diagnostic(
      `${post.padEnd(widths[0] ?? 0)}  ${item.padEnd(widths[1] ?? 0)}  ${file}.test.ts: “${name}…”`,
    );
  assert.deepEqual(missing, []);
});
