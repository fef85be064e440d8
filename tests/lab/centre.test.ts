import assert from "node:assert/strict";
import { test } from "node:test";
import { centreDigit } from "../../src/lab/centre.ts";
import { findDigit, toUnit } from "../../src/lab/digits.ts";
import { assertClose } from "./close.ts";
import { readSprite } from "./sprite.ts";

/** A filled rectangle of ink in an empty picture. */
function createBar(side: number, left: number, top: number, width: number, height: number): Float32Array {
  return Float32Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [at % side, Math.floor(at / side)];
    return x >= left && x < left + width && y >= top && y < top + height ? 1 : 0;
  });
}

function findBox(digit: Float32Array): number[] {
  const inked = [...digit.keys()].filter((at) => (digit[at] ?? 0) > 0.01);
  const xs = inked.map((at) => at % 28);
  const ys = inked.map((at) => Math.floor(at / 28));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) + 1, Math.max(...ys) + 1];
}

test("ink anywhere, of any size, fills a 20-pixel box in the middle", () => {
  for (const bar of [createBar(280, 3, 5, 60, 120), createBar(140, 70, 10, 30, 60)]) {
    const digit = centreDigit(bar, Math.sqrt(bar.length), Math.sqrt(bar.length));
    assert.ok(digit);
    assert.deepEqual(findBox(digit), [10, 5, 20, 25]);
    assertClose([Math.max(...digit)], [1], 1e-6);
  }
});

test("what is centred is the mass, not the box", () => {
  // A thick foot below a thin stem: the mass lies low, so the digit stands high.
  const bar = createBar(280, 100, 50, 10, 180);
  const foot = createBar(280, 60, 200, 90, 30);
  const digit = centreDigit(
    bar.map((ink, at) => Math.max(ink, foot[at] ?? 0)),
    280,
    280,
  );
  assert.ok(digit);
  const [, top = 0, , bottom = 0] = findBox(digit);
  assert.equal(bottom - top, 20);
  assert.ok(top < 4, `top is ${top}`);
});

test("MNIST's own digits are left as they are", async () => {
  const { valid } = await readSprite();
  const same = [...valid.labels.keys()].filter((index) => {
    const original = toUnit(findDigit(valid, index));
    const digit = centreDigit(original, 28, 28) ?? new Float32Array();
    return original.every((grey, at) => Math.abs(grey - (digit[at] ?? 0)) < 0.05);
  });
  // All but those whose faintest edge falls to the threshold, or whose mass lies halfway between two pixels.
  assert.ok(same.length >= 410, `${same.length} of ${valid.count}`);
});

test("a real digit, enlarged tenfold and moved, comes back as it was", async () => {
  const { valid } = await readSprite();
  for (const index of [10, 300]) {
    const original = toUnit(findDigit(valid, index));
    const large = Float32Array.from({ length: 400 * 400 }, (_, at) => {
      const [x, y] = [Math.floor(((at % 400) - 70) / 10), Math.floor((Math.floor(at / 400) - 35) / 10)];
      return x >= 0 && x < 28 && y >= 0 && y < 28 ? (original[y * 28 + x] ?? 0) : 0;
    });
    const digit = centreDigit(large, 400, 400);
    assert.ok(digit);
    assertClose(digit, original, 1e-4);
  }
});

test("an empty picture is no digit", () => {
  assert.equal(centreDigit(new Float32Array(100), 10, 10), undefined);
});
