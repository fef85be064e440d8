/** A screenshot → the smallest picture that looks the same, by the same bytes every time. */
import sharp from "sharp";

export interface Picture {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
}

/** Above this peak signal-to-noise ratio (dB) a palette cannot be told from the picture by eye. */
const faithful = 42;

/** Charts and digits have few colours and become a palette; a photograph, which would take megabytes, becomes a JPEG. */
export async function packPicture(png: Uint8Array): Promise<Picture> {
  const source = sharp(png).removeAlpha();
  const palette = await source
    .clone()
    .png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  const whole = await source.clone().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
  if (palette.length < whole.length && (await measureLoss(png, palette)) >= faithful) {
    return { type: "image/png", bytes: palette };
  }
  const jpeg = await source
    .clone()
    .jpeg({ quality: 88, chromaSubsampling: "4:4:4", mozjpeg: true })
    .toBuffer();
  return jpeg.length * 2 < whole.length
    ? { type: "image/jpeg", bytes: jpeg }
    : { type: "image/png", bytes: whole };
}

/** Peak signal-to-noise ratio of two pictures of one size, in dB; infinite where they are equal. */
async function measureLoss(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [one, two] = await Promise.all(
    [a, b].map((png) => sharp(png).removeAlpha().toColourspace("srgb").raw().toBuffer()),
  );
  if (one === undefined || two === undefined || one.length !== two.length) {
    return 0;
  }
  let squares = 0;
  for (const [i, value] of one.entries()) {
    squares += (value - (two[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(255 ** 2 / (squares / one.length));
}
