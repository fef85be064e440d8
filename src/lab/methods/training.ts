/** Training sessions: objects that live in the worker until disposed, or until their user leaves. */
import { type ProxyMarked, proxy } from "comlink";
import { createTraining, type Training, type TrainingOptions } from "../training.ts";
import type { MethodContext } from "./context.ts";

export const createTrainingMethods = ({ digits, ready, own }: MethodContext) => ({
  async openTraining(options: TrainingOptions): Promise<Training & ProxyMarked> {
    await ready();
    const training = createTraining(await digits(), options);
    return proxy({ ...training, dispose: own(training.dispose) });
  },
});
