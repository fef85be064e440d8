/** The cover of the post on augmentation: eight variants of a picture, made by the lab itself on its CPU backend. */
import "@tensorflow/tfjs-backend-cpu";
import { ready, setBackend, tensor3d } from "@tensorflow/tfjs-core";
import sharp from "sharp";
import { augmentPicture } from "../../src/lab/augment.ts";
import { createDraws, toVariant } from "../../src/lab/augment-draws.ts";
import { fastaiSettings } from "../../src/lab/augment-settings.ts";
import { toBytes, toPicture } from "../../src/lab/picture.ts";
import { resizePicture } from "../../src/lab/resize.ts";
import { planResize } from "../../src/lab/resize-plan.ts";

const columns = 4;
const rows = 2;
const side = 300;

/** `picture` is a file's bytes; the cover comes back as a JPEG of 1200 × 600 pixels. */
export async function drawCover(picture: Buffer): Promise<Buffer> {
  await setBackend("cpu");
  await ready();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const source = toPicture(new Uint8ClampedArray(data), info.width, info.height);
  const square = { width: 480, height: 480 };
  const presized = resizePicture(source, planResize(source, square, "crop"));
  // mult=2, as the book does to make variants easy to see.
  const settings = { ...fastaiSettings, maxRotate: 20, maxWarp: 0.4, brightness: 0.4, contrast: 0.4 };
  const variants = createDraws(columns * rows, 6).map((draw) => toVariant(draw, settings));
  const batch = augmentPicture(tensor3d(presized.data, [480, 480, 3]), variants, {
    size: { width: side, height: side },
  });
  const pixels = batch.dataSync<"float32">();
  const each = side * side * 3;
  const tiles = variants.map((_, index) => ({
    input: Buffer.from(toBytes(pixels.subarray(index * each, (index + 1) * each))),
    raw: { width: side, height: side, channels: 4 as const },
    left: (index % columns) * side,
    top: Math.floor(index / columns) * side,
  }));
  return sharp({ create: { width: columns * side, height: rows * side, channels: 3, background: "#fff" } })
    .composite(tiles)
    .jpeg({ quality: 68, mozjpeg: true })
    .toBuffer();
}
