/** Chooses the backend. WASM beat every other without a GPU, and these nets are too small for a GPU to pay (README.md). */
import { registerGradients } from "./gradients.ts";

export type Backend = "wasm" | "cpu";

let started: Promise<Backend> | undefined;

/** Starts the backend at the first call; later calls share it. */
export function startBackend(): Promise<Backend> {
  started ??= start();
  return started;
}

async function start(): Promise<Backend> {
  registerGradients();
  const { startWasm } = await import("./wasm.ts");
  if (await startWasm()) return "wasm";
  const { startCpu } = await import("./cpu.ts");
  if (await startCpu()) return "cpu";
  throw new Error("Neither the WASM nor the CPU backend of TensorFlow.js starts in this browser.");
}
