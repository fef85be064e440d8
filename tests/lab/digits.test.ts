import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PNG } from "pngjs";
import { digitsManifest, findDigit, gatherDigits, readDigits, toUnit } from "../../src/lab/digits.ts";
import { readSprite, spriteBytes } from "./sprite.ts";

test("the sprite is the one its manifest and its name say", () => {
  const sha256 = createHash("sha256").update(spriteBytes).digest("hex");
  assert.equal(sha256, digitsManifest.sha256);
  assert.equal(digitsManifest.sprite, `three-seven-${sha256.slice(0, 8)}.png`);
  assert.equal(spriteBytes.length, digitsManifest.bytes);
});

test("both copies of the manifest are the same", () => {
  const read = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  assert.deepEqual(read("public/digits/three-seven.json"), read("src/lab/three-seven.json"));
});

test("the split is stratified: a fifth of each class is held out, none is lost", async () => {
  const { train, valid } = await readSprite();
  const count = (labels: Uint8Array, label: number): number => labels.filter((one) => one === label).length;
  assert.deepEqual([count(train.labels, 3), count(train.labels, 7)], [826, 856]);
  assert.deepEqual([count(valid.labels, 3), count(valid.labels, 7)], [206, 214]);
  assert.equal(train.count + valid.count, 1032 + 1070);
});

test("no digit is in both parts", async () => {
  const { train, valid } = await readSprite();
  const name = (set: typeof train, index: number): string =>
    Buffer.from(findDigit(set, index)).toString("latin1");
  const seen = new Set([...train.labels.keys()].map((index) => name(train, index)));
  assert.equal(seen.size, train.count);
  assert.ok([...valid.labels.keys()].every((index) => !seen.has(name(valid, index))));
});

test("the digits are what another decoder finds at their places in the sprite", async () => {
  const { train, valid } = await readSprite();
  const sprite = PNG.sync.read(Buffer.from(spriteBytes));
  const tile = (place: number): number[] =>
    Array.from({ length: 784 }, (_, at) => {
      const x = (place % 46) * 28 + (at % 28);
      const y = Math.floor(place / 46) * 28 + Math.floor(at / 28);
      return sprite.data[(y * sprite.width + x) * 4] ?? -1;
    });
  assert.deepEqual([...findDigit(train, 0)], tile(0));
  assert.deepEqual([...findDigit(train, 1681)], tile(1681));
  assert.deepEqual([...findDigit(valid, 0)], tile(1682));
  assert.deepEqual([...findDigit(valid, 419)], tile(2101));
});

test("greys become 0 to 1, and chosen digits come in the order asked for", async () => {
  const { valid } = await readSprite();
  assert.deepEqual([...toUnit(Uint8Array.of(0, 51, 255))], [0, Math.fround(0.2), 1]);
  const both = gatherDigits(valid, [5, 2]);
  assert.deepEqual(both.subarray(784), toUnit(findDigit(valid, 2)));
  assert.throws(() => findDigit(valid, 420), RangeError);
});

test("another picture is refused", async () => {
  const other = PNG.sync.write(new PNG({ width: 28, height: 28, colorType: 0 }), { colorType: 0 });
  await assert.rejects(readDigits(new Uint8Array(other)), /28 × 28/);
});
