/** Backends that train, in the order in which they are tried: at the start, and when one fails while it runs. */
export const backends = ["wasm", "cpu"] as const;
export type Backend = (typeof backends)[number];
