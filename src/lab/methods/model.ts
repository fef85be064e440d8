/** Weights that were trained beforehand (`npm run train`), for pages that only classify. */
import { type ProxyMarked, proxy } from "comlink";
import type { ModelKind } from "../classifier.ts";
import { createModel, type Model } from "../model.ts";
import type { MethodContext } from "./context.ts";

export const createModelMethods = ({ weights, ready, own }: MethodContext) => ({
  /** Fetches the weights at the first call; the session lives until disposed, or until its user leaves. */
  async openModel(kind: ModelKind): Promise<Model & ProxyMarked> {
    const [layers] = await Promise.all([weights(kind), ready()]);
    const model = createModel(layers);
    return proxy({ ...model, dispose: own(model.dispose) });
  },
});
