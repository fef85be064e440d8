/** Varies one picture on one backend; ended with its user, so that no graphics card is held any longer. */
import { expose, transfer } from "comlink";
import { type Augmenter, createAugmenter, type Variants, type VariantsOptions } from "./augmenter.ts";
import { findDevice, startOn, untilLost } from "./backend/device.ts";
import { decodePicture } from "./decode.ts";
import type { Absence, ProbedBackend } from "./probe.ts";

/** How long a backend is measured, in ms; two rounds are timed in any case. */
const budget = 400;
const fewest = 2;

let augmenter: Augmenter | undefined;
/** Rejects when the backend's graphics card is lost. */
let lost = new Promise<never>(() => {});

const varierWorker = {
  /** Answers why there is no such backend, or undefined when it stands ready. */
  async open(backend: ProbedBackend, file: Blob): Promise<Absence | undefined> {
    const { absent } = await findDevice(backend);
    if (absent !== undefined) return absent;
    if (!(await startOn(backend))) return "refused";
    lost = untilLost(backend).then(() => {
      throw new Error("the graphics card was lost");
    });
    lost.catch(() => undefined);
    augmenter = createAugmenter(await decodePicture(file));
    return undefined;
  },

  async variants(options: VariantsOptions): Promise<Variants> {
    const variants = await vary(options);
    return transfer(
      variants,
      variants.pictures.map(({ buffer }) => buffer),
    );
  },

  /** Pictures a second, after one round that does not count: the first compiles. */
  async pace(options: VariantsOptions): Promise<number> {
    await vary(options);
    const begun = performance.now();
    let rounds = 0;
    while (rounds < fewest || performance.now() - begun < budget) {
      await vary(options);
      rounds += 1;
    }
    return (1000 * rounds * options.count) / (performance.now() - begun);
  },
};

function vary(options: VariantsOptions): Promise<Variants> {
  if (augmenter === undefined) throw new Error("No picture is open.");
  return Promise.race([augmenter.variants(options), lost]);
}

export type VarierWorker = typeof varierWorker;

expose(varierWorker);
