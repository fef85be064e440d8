import assert from "node:assert/strict";
import { test } from "node:test";
import { PNG } from "pngjs";
import { readGreyPng } from "../../src/lab/grey-png.ts";
import { createRandom } from "../../src/lab/random.ts";

/** A picture that is neither flat nor mere noise, so that every filter has something to predict. */
function createPng(filterType: number): { bytes: Uint8Array<ArrayBuffer>; pixels: number[] } {
  const random = createRandom(filterType);
  const [width, height] = [37, 23];
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(
    Array.from({ length: width * height }, (_, at) => ((at % width) * 5 + at + random.integer(9)) % 256),
  );
  const options = { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8, filterType } as const;
  return { bytes: new Uint8Array(PNG.sync.write(picture, options)), pixels: [...picture.data] };
}

for (const filterType of [0, 1, 2, 3, 4]) {
  test(`PNG filter ${filterType} is undone`, async () => {
    const { bytes, pixels } = createPng(filterType);
    const read = await readGreyPng(bytes);
    assert.deepEqual([read.width, read.height], [37, 23]);
    assert.deepEqual([...read.pixels], pixels);
  });
}

test("what is not an 8-bit grey PNG is refused in words", async () => {
  await assert.rejects(readGreyPng(Uint8Array.of(1, 2, 3)), /Not a PNG/);
  const colour = new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 })));
  await assert.rejects(readGreyPng(colour), /Not an 8-bit grey PNG/);
});

test("a file cut short is refused", async () => {
  const { bytes } = createPng(0);
  await assert.rejects(readGreyPng(bytes.slice(0, bytes.length - 60)));
});
