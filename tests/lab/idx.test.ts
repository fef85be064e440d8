import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readIdx } from "../../src/lab/idx.ts";

/** Two images of 2 × 3 as MNIST's own files hold them. */
const images = Uint8Array.of(
  0,
  0,
  8,
  3,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  2,
  0,
  0,
  0,
  3,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
);

test("images and labels are read with their shapes", async () => {
  const read = await readIdx(images);
  assert.deepEqual(read.shape, [2, 2, 3]);
  assert.deepEqual([...read.values], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const labels = await readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 3, 7));
  assert.deepEqual([labels.shape, [...labels.values]], [[2], [3, 7]]);
});

test("gzipped files are read alike", async () => {
  const read = await readIdx(new Uint8Array(gzipSync(images)));
  assert.deepEqual(read, await readIdx(images));
});

test("each way of being wrong is named", async () => {
  await assert.rejects(readIdx(Uint8Array.of()), /does not begin/);
  await assert.rejects(readIdx(new TextEncoder().encode("<html>")), /does not begin/);
  await assert.rejects(readIdx(Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0)), /type 0xd/);
  await assert.rejects(readIdx(images.slice(0, 10)), /ends within its header/);
  await assert.rejects(readIdx(images.slice(0, -1)), /2 × 2 × 3 values but holds 11/);
  await assert.rejects(readIdx(new Uint8Array(gzipSync(images)).slice(0, 20)), /damaged or cut short/);
});
