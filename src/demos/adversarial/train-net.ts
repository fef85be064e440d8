import type { LayerWeights } from "#lab/classifier";
import type { Engine } from "#lab/engine";

export interface TrainedNet {
  readonly weights: readonly LayerWeights[];
  /** Share of the validation digits named rightly. */
  readonly accuracy: number;
}

/** Trains the small net for twelve epochs and lets the training go; the same seed gives the same net. */
export async function trainNet(
  engine: Engine,
  seed: number,
  onProgress?: (share: number) => void,
): Promise<TrainedNet> {
  const epochs = 12;
  const training = await engine.openTraining({ model: "net", seed });
  try {
    for (let epoch = 0; epoch < epochs; epoch++) {
      onProgress?.(epoch / epochs);
      await training.epoch();
    }
    return { weights: await training.weights(), accuracy: (await training.evaluate()).accuracy };
  } finally {
    void training.dispose();
  }
}
