/** Runs one probe and is ended: a backend that was started for a moment holds no memory and no graphics card after it. */
/// <reference types="astro/client" />
import { env } from "@tensorflow/tfjs-core";
import { expose } from "comlink";
import type { Absence, ProbeAnswer, ProbedBackend, ProbeRequest } from "./probe.ts";
import { timeModel } from "./timing.ts";

/** How long a backend is measured, in ms. */
const budget = 400;

const starters: Readonly<Record<ProbedBackend, () => Promise<boolean>>> = {
  cpu: async () => (await import("./backend/cpu.ts")).startCpu(),
  wasm: async () => (await import("./backend/wasm.ts")).startWasm(),
  webgl: async () => (await import("./backend/webgl.ts")).startWebGL(),
  webgpu: async () => (await import("./backend/webgpu.ts")).startWebGPU(),
};

const probeWorker = {
  async run({ backend, layers, digits, batch }: ProbeRequest): Promise<ProbeAnswer> {
    const seen = await findDevice(backend);
    if (seen.absent !== undefined) return seen;
    const since = performance.now();
    const started = await starters[backend]().catch(() => false);
    if (!started) return { absent: "refused" };
    // Small nets are no work for a graphics card, and TensorFlow.js would quietly keep them on the CPU.
    if (backend === "webgl") env().set("WEBGL_CPU_FORWARD", false);
    if (backend === "webgpu") env().set("WEBGPU_CPU_FORWARD", false);
    const timing = await timeModel(layers, digits, { batch, budget });
    return {
      absent: undefined,
      device: seen.device,
      start: performance.now() - since - timing.total,
      timing,
    };
  },
};

export type ProbeWorker = typeof probeWorker;

type Device = { readonly absent: Absence } | { readonly absent: undefined; readonly device: string };

/** Asks for the device before anything is loaded for it. */
async function findDevice(backend: ProbedBackend): Promise<Device> {
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

expose(probeWorker);
