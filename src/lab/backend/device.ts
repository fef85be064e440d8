/** One backend chosen by name, in a worker that has no other, and what computes behind it. */
import { env } from "@tensorflow/tfjs-core";
import type { Absence, ProbedBackend } from "../probe.ts";

const starters: Readonly<Record<ProbedBackend, () => Promise<boolean>>> = {
  cpu: async () => (await import("./cpu.ts")).startCpu(),
  wasm: async () => (await import("./wasm.ts")).startWasm(),
  webgl: async () => (await import("./webgl.ts")).startWebGL(),
  webgpu: async () => (await import("./webgpu.ts")).startWebGPU(),
};

/** Starts the backend; false where the browser or the machine refuses. */
export async function startOn(backend: ProbedBackend): Promise<boolean> {
  const started = await starters[backend]().catch(() => false);
  // Small pictures and nets are no work for a graphics card, and TensorFlow.js would quietly keep them on the CPU.
  if (started && backend === "webgl") env().set("WEBGL_CPU_FORWARD", false);
  if (started && backend === "webgpu") env().set("WEBGPU_CPU_FORWARD", false);
  return started;
}

/** Resolves when the graphics card behind the started backend is lost; where there is none, never. */
export async function untilLost(backend: ProbedBackend): Promise<void> {
  if (backend === "webgl") return (await import("./webgl.ts")).untilWebGLIsLost();
  if (backend === "webgpu") return (await import("./webgpu.ts")).untilWebGPUIsLost();
  return new Promise(() => {});
}

export type Device = { readonly absent: Absence } | { readonly absent: undefined; readonly device: string };

/** Asks for the device before anything is loaded for it. */
export async function findDevice(backend: ProbedBackend): Promise<Device> {
  if (backend === "webgl") return findWebGL();
  if (backend === "webgpu") return findWebGPU();
  return { absent: undefined, device: "" };
}

function findWebGL(): Device {
  if (typeof OffscreenCanvas === "undefined") return { absent: "no-webgl" };
  const context = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (context === null) return { absent: "no-webgl" };
  const names = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return { absent: undefined, device: String(name) };
}

async function findWebGPU(): Promise<Device> {
  if (!("gpu" in navigator) || navigator.gpu === undefined) return { absent: "no-webgpu" };
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  if (adapter === null) return { absent: "no-adapter" };
  const { description, vendor, architecture } = adapter.info;
  return { absent: undefined, device: description || [vendor, architecture].filter(Boolean).join(" ") };
}
