/** Chooses the backend. WASM beat every other without a GPU, and these nets are too small for a GPU to pay (README.md). */
import { registerGradients } from "./gradients.ts";
import { type Backend, backends } from "./names.ts";

const starters: Readonly<Record<Backend, () => Promise<boolean>>> = {
  wasm: async () => (await import("./wasm.ts")).startWasm(),
  cpu: async () => (await import("./cpu.ts")).startCpu(),
};

let started: Promise<Backend> | undefined;

/** Starts `first`, or what comes after it, at the first call; later calls share it. */
export function startBackend(first: Backend): Promise<Backend> {
  started ??= start(first);
  return started;
}

async function start(first: Backend): Promise<Backend> {
  registerGradients();
  for (const backend of backends.slice(backends.indexOf(first))) {
    if (await starters[backend]()) return backend;
  }
  throw new Error("Neither the WASM nor the CPU backend of TensorFlow.js starts in this browser.");
}
