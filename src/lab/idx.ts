/**
 * Reads MNIST's own files (`train-images-idx3-ubyte`, `t10k-labels-idx1-ubyte` …), gzipped or not, for whoever has the
 * full set. IDX: two zero bytes, a type, the number of dimensions, each size as a big-endian 32-bit number, the values.
 */
export interface IdxFile {
  /** `[count]` for labels, `[count, rows, columns]` for images. */
  readonly shape: readonly number[];
  readonly values: Uint8Array<ArrayBuffer>;
}

const unsignedByte = 0x08;

/** Reads an IDX file of unsigned bytes, the only kind MNIST has; throws an Error that says what is wrong. */
export async function readIdx(bytes: Uint8Array<ArrayBuffer>): Promise<IdxFile> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? await gunzip(bytes) : bytes;
  const [zero, alsoZero, type, dimensions] = plain;
  if (zero !== 0 || alsoZero !== 0 || type === undefined || dimensions === undefined) {
    throw new Error(
      "Not an IDX file: it does not begin with two zero bytes, a type and a number of dimensions.",
    );
  }
  if (type !== unsignedByte) {
    throw new Error(
      `The IDX file holds values of type 0x${type.toString(16)}; only unsigned bytes are read.`,
    );
  }
  const header = 4 + dimensions * 4;
  if (dimensions === 0 || plain.length < header) throw new Error("The IDX file ends within its header.");
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + index * 4));
  const expected = shape.reduce((product, size) => product * size, 1);
  if (plain.length - header !== expected) {
    throw new Error(
      `The IDX file should hold ${shape.join(" × ")} values but holds ${plain.length - header}.`,
    );
  }
  return { shape, values: plain.subarray(header) };
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (reason) {
    throw new Error("The gzipped file is damaged or cut short.", { cause: reason });
  }
}
