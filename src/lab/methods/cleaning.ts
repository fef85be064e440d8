/** One round of cleaning: train on labels that may be wrong, and say which digits look wrong. */
import { type Round, type RoundOptions, trainRound } from "../cleaning.ts";
import type { MethodContext } from "./context.ts";

export const createCleaningMethods = ({ digits, ready }: MethodContext) => ({
  async trainOnLabels(options: RoundOptions): Promise<Round> {
    await ready();
    return trainRound(await digits(), options);
  },
});
