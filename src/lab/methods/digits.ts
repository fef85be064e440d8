/** The digits themselves. */
import { transfer } from "comlink";
import { decodePicture } from "../decode.ts";
import { type DigitSet, findDigit, type Split } from "../digits.ts";
import { findInk, type Ink } from "../ink.ts";
import type { MethodContext } from "./context.ts";

export const createDigitMethods = ({ digits }: MethodContext) => ({
  /** All digits of a part of the split. */
  digits: async (split: Split): Promise<DigitSet> => (await digits())[split],

  /** The 784 bytes of one digit. */
  async digit(split: Split, index: number): Promise<Uint8Array> {
    return findDigit((await digits())[split], index).slice();
  },

  /** The ink on a reader's picture, decoded here; nothing leaves the machine. */
  async readInk(file: Blob): Promise<Ink> {
    const ink = findInk(await decodePicture(file));
    return transfer(ink, [ink.values.buffer]);
  },
});
