/** A colour picture as plain numbers: what item transforms work on, before anything is a batch. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue in [0, 1], row by row: `height × width × 3` numbers. */
  readonly data: Float32Array;
}

/** From the bytes of a canvas (red, green, blue, alpha); transparent pixels are laid over white. */
export function toPicture(bytes: Uint8ClampedArray, width: number, height: number): Picture {
  const data = new Float32Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const alpha = (bytes[pixel * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      data[pixel * 3 + channel] = ((bytes[pixel * 4 + channel] ?? 0) / 255) * alpha + 1 - alpha;
    }
  }
  return { width, height, data };
}

/** To the bytes of a canvas, rounded to the nearest of 256 levels. */
export function toBytes(data: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = data.length / 3;
  const bytes = new Uint8ClampedArray(pixels * 4);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      bytes[pixel * 4 + channel] = (data[pixel * 3 + channel] ?? 0) * 255;
    }
    bytes[pixel * 4 + 3] = 255;
  }
  return bytes;
}
