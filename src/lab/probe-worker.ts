/** Runs one probe and is ended: a backend that was started for a moment holds no memory and no graphics card after it. */
/// <reference types="astro/client" />
import { expose } from "comlink";
import { findDevice, startOn, untilLost } from "./backend/device.ts";
import type { ProbeAnswer, ProbeRequest } from "./probe.ts";
import { timeModel } from "./timing.ts";

/** How long a backend is measured, in ms. */
const budget = 400;

const probeWorker = {
  async run({ backend, layers, digits, batch }: ProbeRequest): Promise<ProbeAnswer> {
    const seen = await findDevice(backend);
    if (seen.absent !== undefined) return seen;
    const since = performance.now();
    if (!(await startOn(backend))) return { absent: "refused" };
    const timing = await Promise.race([timeModel(layers, digits, { batch, budget }), untilLost(backend)]);
    if (timing === undefined) return { absent: "lost" };
    return {
      absent: undefined,
      device: seen.device,
      start: performance.now() - since - timing.total,
      timing,
    };
  },
};

export type ProbeWorker = typeof probeWorker;

expose(probeWorker);
