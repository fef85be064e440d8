/**
 * Reads an 8-bit grey PNG without a canvas: the same exact bytes in a worker, in Node and in browsers that disturb
 * what a canvas gives back to hinder fingerprinting.
 */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row, 0 black to 255 white. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Reads a PNG of colour type 0, 8 bits, not interlaced; throws an Error that says what else it found. */
export async function readGreyPng(bytes: Uint8Array<ArrayBuffer>): Promise<GreyPicture> {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new Error("Not a PNG file.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const kind = [...bytes.subarray(24, 29)].join(" ");
  if (kind !== "8 0 0 0 0") {
    throw new Error(`Not an 8-bit grey PNG (depth, colour, compression, filter, interlacing are ${kind}).`);
  }
  const rows = await inflate(findData(bytes, view));
  if (rows.length !== height * (width + 1)) throw new Error("The PNG's data does not fill its picture.");
  return { width, height, pixels: unfilter(rows, width, height) };
}

function findData(bytes: Uint8Array<ArrayBuffer>, view: DataView): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const isData = view.getUint32(at + 4) === 0x49444154; // "IDAT"
    if (isData) parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return parts;
}

async function inflate(parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undoes the filters of PNG's section 9 for one byte a pixel. */
function unfilter(rows: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x > 0 ? (pixels[at - 1] ?? 0) : 0;
      const up = y > 0 ? (pixels[at - width] ?? 0) : 0;
      const corner = x > 0 && y > 0 ? (pixels[at - width - 1] ?? 0) : 0;
      pixels[at] = (rows[at + y + 1] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return pixels;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) throw new Error(`Unknown PNG filter ${filter}.`);
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
