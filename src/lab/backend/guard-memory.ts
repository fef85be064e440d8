/**
 * TensorFlow.js 4.22 does not look whether its WASM backend was given the memory that it asked for: it would write a tensor over what lies at
 * the beginning, and go on. Guarded, the backend throws, which is a loss that the page knows how to survive.
 */
export function guardMemory(backend: object): void {
  const wasm: unknown = Reflect.get(backend, "wasm");
  if (typeof wasm !== "object" || wasm === null) return;
  const allocate: unknown = Reflect.get(wasm, "_malloc");
  if (typeof allocate !== "function") return;
  Reflect.set(wasm, "_malloc", (size: number): unknown => {
    const place: unknown = Reflect.apply(allocate, wasm, [size]);
    if (place === 0 && size > 0) throw new RangeError(`WASM is out of memory, ${size} bytes short`);
    return place;
  });
}
