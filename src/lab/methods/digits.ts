/** The digits themselves. */
import { type DigitSet, findDigit, type Split } from "../digits.ts";
import type { MethodContext } from "./context.ts";

export const createDigitMethods = ({ digits }: MethodContext) => ({
  /** All digits of a part of the split. */
  digits: async (split: Split): Promise<DigitSet> => (await digits())[split],

  /** The 784 bytes of one digit. */
  async digit(split: Split, index: number): Promise<Uint8Array> {
    return findDigit((await digits())[split], index).slice();
  },
});
