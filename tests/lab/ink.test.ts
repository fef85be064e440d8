import "@tensorflow/tfjs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { centreDigit, shrinkPicture } from "../../src/lab/centre.ts";
import { findDigit, toUnit } from "../../src/lab/digits.ts";
import { findInk } from "../../src/lab/ink.ts";
import { createModel } from "../../src/lab/model.ts";
import { readModel } from "../../src/lab/model-read.ts";
import type { Picture } from "../../src/lab/picture.ts";
import { readSprite } from "./sprite.ts";

const [width, height, scale] = [260, 200, 5];

/** A digit as a camera might see it: off the middle, on paper that darkens from left to right. */
function photograph(digit: Float32Array, inverted: boolean): Picture {
  const data = new Float32Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [column, row] = [Math.floor((x - 90) / scale), Math.floor((y - 40) / scale)];
    const inside = column >= 0 && column < 28 && row >= 0 && row < 28;
    const ink = inside ? (digit[row * 28 + column] ?? 0) : 0;
    const paper = 0.9 - (0.35 * x) / width;
    const seen = paper * (1 - 0.8 * ink);
    data.fill(inverted ? 1 - seen : seen, 3 * at, 3 * at + 3);
  }
  return { width, height, data };
}

test("photographed digits, dark on light or light on dark, are named as they were", async () => {
  const { valid } = await readSprite();
  const load = (end: string) => readFileSync(new URL(`../../public/weights/cnn.${end}`, import.meta.url));
  const model = createModel(readModel(JSON.parse(load("json").toString()), new Uint8Array(load("bin"))));
  const chosen = Array.from({ length: 60 }, (_, at) => at * 7);
  for (const inverted of [false, true]) {
    const right = chosen.filter((index) => {
      const ink = findInk(photograph(toUnit(findDigit(valid, index)), inverted));
      const digit = centreDigit(ink.values, ink.width, ink.height);
      assert.ok(digit);
      return (model.predict(digit)[0] ?? 0) > 0.5 === (valid.labels[index] === 3);
    });
    assert.ok(right.length >= 58, `${right.length} of ${chosen.length}, inverted: ${inverted}`);
  }
  model.dispose();
});

test("a shadow without a stroke is no ink", () => {
  const { values } = findInk(photograph(new Float32Array(784), false));
  assert.ok(values.every((value) => value === 0));
});

test("a picture that is only shrunk keeps its ink where it was", () => {
  const picture = new Float32Array(280 * 280);
  for (let y = 0; y < 20; y++) picture.fill(1, y * 280, y * 280 + 20);
  const small = shrinkPicture(picture, 280, 280);
  assert.deepEqual(
    [...small.entries()].filter(([, ink]) => ink > 1e-6).map(([at]) => at),
    [0, 1, 28, 29],
  );
  assert.ok(Math.abs((small[29] ?? 0) - 1) < 1e-6);
});
