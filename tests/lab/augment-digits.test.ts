import "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { image, setBackend, tensor2d, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { digitSettings, takeDigits, varyDigit, varyDigits } from "../../src/lab/augment-digits.ts";
import { createDraws, stillVariant, toVariant } from "../../src/lab/augment-draws.ts";
import { toMatrix, toTransform } from "../../src/lab/augment-matrix.ts";
import { stillSettings } from "../../src/lab/augment-settings.ts";
import { findDigit, gatherDigits } from "../../src/lab/digits.ts";
import { findGap } from "./augment-gap.ts";
import { assertClose } from "./close.ts";
// Made by scripts/reference/augment-gap.ts, from seeds and on digits that had no part in choosing the recipe.
import gaps from "./reference/augment-gap.json" with { type: "json" };
import { readSprite } from "./sprite.ts";

before(() => setBackend("cpu"));
after(() => setBackend("cpu"));

const size = { width: 28, height: 28 };

test("a digit to which nothing happens stays as it is, and a half turn reads it backwards", async () => {
  const digit = gatherDigits((await readSprite()).train, [3]);
  assertClose(varyDigit(digit, stillVariant), digit, 1e-6);
  assertClose(varyDigit(digit, { ...stillVariant, degrees: 180 }), digit.toReversed(), 1e-5);
  assert.deepEqual(varyDigits(digit, stillSettings, 1), varyDigits(digit, stillSettings, 2));
});

test("variants are TensorFlow.js' own transform of the same digits, paper beyond the edge", async () => {
  const digits = gatherDigits((await readSprite()).train, [1, 2, 900, 901]);
  const draws = createDraws(4, 11);
  const varied = varyDigits(digits, digitSettings, 11);
  for (const [at, draw] of draws.entries()) {
    const transform = toTransform(toMatrix(toVariant(draw, digitSettings), size), size, size);
    const expected = tidy(() =>
      image
        .transform(
          tensor4d(digits.slice(at * 784, (at + 1) * 784), [1, 28, 28, 1]),
          tensor2d(transform, [1, 8]),
          "bilinear",
          "constant",
          0,
        )
        .dataSync(),
    );
    assertClose(varied.subarray(at * 784, (at + 1) * 784), expected, 2e-5);
  }
});

test("variants are seeded and differ from one another", async () => {
  const digit = gatherDigits((await readSprite()).train, [5]);
  const many = Array.from({ length: 50 }, (_, seed) => varyDigits(digit, digitSettings, seed).join());
  assert.equal(new Set(many).size, 50);
  assert.equal(varyDigits(digit, digitSettings, 7).join(), many[7]);
});

test("a few digits are taken evenly from both classes, by seed", async () => {
  const { train } = await readSprite();
  const taken = takeDigits(train, 200, 4);
  assert.equal(taken.count, 200);
  assert.deepEqual([...taken.labels], [...Array(100).fill(3), ...Array(100).fill(7)]);
  assert.deepEqual(takeDigits(train, 200, 4), taken);
  assert.notDeepEqual(takeDigits(train, 200, 5).pixels, taken.pixels);
  const all = new Set(Array.from({ length: train.count }, (_, at) => findDigit(train, at).join()));
  for (let at = 0; at < 200; at++) assert.ok(all.has(findDigit(taken, at).join()));
});

test("on 200 digits the augmented training does better, as often and as much as the post says", async () => {
  assert.ok(await setBackend("wasm"));
  const [first] = gaps;
  assert.ok(first);
  assert.deepEqual(
    await findGap(await readSprite(), first.seed),
    first,
    "node scripts/reference/augment-gap.ts",
  );
  const share = (side: "plain" | "augmented") =>
    1 - gaps.reduce((sum, gap) => sum + gap[side] / gap.judged, 0) / gaps.length;
  const wins = gaps.filter(({ plain, augmented }) => augmented < plain).length;
  const post = readFileSync(new URL("../../content/posts/data-augmentation.ipynb", import.meta.url), "utf8");
  const toText = (value: number) => `${(100 * value).toFixed(1)}%`;
  const said =
    `judged on the ${first.judged.toLocaleString("en")} training digits that neither net was given. ` +
    `Without augmentation ${toText(share("plain"))} were right, with it ${toText(share("augmented"))}, ` +
    `and it was ahead in ${wins} of the ${gaps.length}.`;
  assert.ok(post.includes(said), said);
});
