/**
 * NumPy's archive, written by hand: a ZIP file, nothing compressed, of one `.npy` per array. `numpy.load` reads it, and
 * with it PyTorch.
 */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row by row. */
  readonly values: Float32Array;
}

/** Writes arrays as an `.npz`; the same arrays give the same bytes. */
export function toNpz(arrays: readonly NamedArray[]): Uint8Array<ArrayBuffer> {
  const entries = arrays.map(({ name, shape, values }) => {
    const path = new TextEncoder().encode(`${name}.npy`);
    const data = toNpy(shape, values);
    return { path, data, sum: findCrc32(data) };
  });
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, data, sum } of entries) {
    const shared = toHead(path, data, sum);
    const local = join([toBytes([0x04034b50, 4]), shared]);
    directory.push(
      join([
        toBytes([0x02014b50, 4], [20, 2]),
        shared.subarray(0, 26),
        toBytes([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
        path,
      ]),
    );
    parts.push(local, data);
    at += local.length + data.length;
  }
  const listing = join(directory);
  const count = entries.length;
  const end = toBytes(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listing.length, 4],
    [at, 4],
    [0, 2],
  );
  return join([...parts, listing, end]);
}

/** From the version needed to the extra field's length, and the name: what both headers of an entry share. */
function toHead(path: Uint8Array, data: Uint8Array, sum: number): Uint8Array {
  // The day is 1 January 1980, ZIP's first: an archive must not differ by when it was made.
  const head = toBytes(
    [20, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0x21, 2],
    [sum, 4],
    [data.length, 4],
    [data.length, 4],
    [path.length, 2],
    [0, 2],
  );
  return join([head, path]);
}

function toNpy(shape: readonly number[], values: Float32Array): Uint8Array {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`;
  // The numbers begin at a multiple of 64, as the format asks.
  const length = Math.ceil((text.length + 11) / 64) * 64 - 10;
  const header = new TextEncoder().encode(`${text.padEnd(length - 1)}\n`);
  const numbers = new DataView(new ArrayBuffer(4 * values.length));
  for (const [at, value] of values.entries()) numbers.setFloat32(4 * at, value, true);
  const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0);
  return join([magic, toBytes([length, 2]), header, new Uint8Array(numbers.buffer)]);
}

/** Whole numbers in so many bytes each, the lowest first. */
function toBytes(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) & 255),
    ),
  );
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** ZIP's checksum. */
function findCrc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
