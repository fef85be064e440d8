/** Table of contents of what the worker can do. A new method is a file beside this one and a line here. */
import { createAdversarialMethods } from "./adversarial.ts";
import { createAugmentMethods } from "./augment.ts";
import { createBaselineMethods } from "./baseline.ts";
import { createBasics } from "./basics.ts";
import { createCleaningMethods } from "./cleaning.ts";
import type { MethodContext } from "./context.ts";
import { createDigitMethods } from "./digits.ts";
import { createModelMethods } from "./model.ts";
import { createTrainingMethods } from "./training.ts";

export type Methods = ReturnType<typeof createMethods>;

/** Creates the methods of one user; `dispose` frees whatever the user left open. */
export function createMethods(resources: Omit<MethodContext, "own">) {
  const owned = new Set<() => void>();
  const own = (dispose: () => void) => {
    owned.add(dispose);
    return () => {
      if (owned.delete(dispose)) dispose();
    };
  };
  const context: MethodContext = { ...resources, own };

  return {
    ...createBasics(context),
    ...createDigitMethods(context),
    ...createBaselineMethods(context),
    ...createTrainingMethods(context),
    ...createModelMethods(context),
    ...createAugmentMethods(context),
    ...createCleaningMethods(context),
    ...createAdversarialMethods(context),
    dispose: (): void => {
      for (const dispose of owned) dispose();
      owned.clear();
    },
  };
}
