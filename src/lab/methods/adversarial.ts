/** Attacks on a trained model and pictures of what its units like, by its weights. */
import { type ProxyMarked, proxy } from "comlink";
import { type Attack, createAttack } from "../attack.ts";
import type { LayerWeights } from "../classifier.ts";
import { findUnitPictures, type UnitPictures, type UnitPicturesOptions } from "../unit-pictures.ts";
import type { MethodContext } from "./context.ts";

export const createAdversarialMethods = ({ digits, ready, own }: MethodContext) => ({
  /** Attacks the model on the validation digits; lives in the worker until disposed. */
  async openAttack(layers: readonly LayerWeights[], seed?: number): Promise<Attack & ProxyMarked> {
    await ready();
    const attack = createAttack((await digits()).valid, layers, seed);
    return proxy({ ...attack, dispose: own(attack.dispose) });
  },

  async unitPictures(layers: readonly LayerWeights[], options?: UnitPicturesOptions): Promise<UnitPictures> {
    await ready();
    return findUnitPictures(layers, options);
  },
});
