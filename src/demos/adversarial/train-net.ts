import type { LayerWeights } from "#lab/classifier";
import type { Engine } from "#lab/engine";

export interface TrainedNet {
  readonly weights: readonly LayerWeights[];
  /** Share of the validation digits named rightly. */
  readonly accuracy: number;
  /** What the training took. */
  readonly work: { readonly steps: number; readonly images: number; readonly milliseconds: number };
}

/** Trains the small net for twelve epochs and lets the training go; the same seed gives the same net. */
export async function trainNet(
  engine: Engine,
  seed: number,
  onProgress?: (share: number) => void,
): Promise<TrainedNet> {
  const epochs = 12;
  const batch = 64;
  const { count } = await engine.digits("train");
  const training = await engine.openTraining({ model: "net", seed, batch });
  const begun = performance.now();
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      onProgress?.(epoch / epochs);
      await training.epoch();
    }
    const milliseconds = performance.now() - begun;
    const work = { steps: epochs * Math.ceil(count / batch), images: epochs * count, milliseconds };
    return { weights: await training.weights(), accuracy: (await training.evaluate()).accuracy, work };
  } finally {
    void training.dispose();
  }
}
