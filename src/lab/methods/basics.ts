/** What the backend is and what it holds. */
import { memory } from "@tensorflow/tfjs-core";
import type { MethodContext } from "./context.ts";

export interface Memory {
  readonly numTensors: number;
  readonly numBytes: number;
}

export const createBasics = ({ ready }: MethodContext) => ({
  backend: (): Promise<string> => ready(),

  async memory(): Promise<Memory> {
    await ready();
    const { numTensors, numBytes } = memory();
    return { numTensors, numBytes };
  },
});
