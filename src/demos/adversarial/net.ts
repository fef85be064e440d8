import { gatherDigits } from "#lab/digits";
import type { Engine, TrainingSession } from "#lab/engine";
import type { LayerWeights } from "#lab/layers";
import { findAccuracy } from "#lab/verdict";

/** Epochs of a training in the page, as many as in the post's Python. */
export const netEpochs = 12;
const batch = 64;

export interface Net {
  readonly weights: readonly LayerWeights[];
  /** Share of the validation digits named rightly. */
  readonly accuracy: number;
  /** Where it comes from, for people. */
  readonly origin: string;
}

export interface NetBook {
  /** The net to be used now: the shipped one, or the one trained here as far as it is. */
  readonly net: Net;
  /** Share of the training in the page that is done. */
  readonly share: number;
  readonly spent: { readonly steps: number; readonly images: number; readonly milliseconds: number };
  /** Trains a net of this seed for one more epoch. */
  advance(seed: number): Promise<void>;
  /** Gives up a training that is not over, for the net that was there before it. */
  cancel(): void;
  /** Back to the shipped net. */
  reset(): void;
}

/** The small net with the weights that were trained beforehand, and in its place one that the reader trains from a seed. */
export async function openNetBook(engine: Engine): Promise<NetBook> {
  const model = await engine.openModel("net");
  const weights = await model.weights();
  const valid = await engine.digits("valid");
  const { count } = await engine.digits("train");
  const answers = await model.predict(gatherDigits(valid, [...valid.labels.keys()]));
  const { accuracy } = findAccuracy(valid, (index) => ((answers[index] ?? 0) > 0.5 ? 3 : 7));
  await model.dispose();
  const shipped: Net = {
    weights,
    accuracy,
    origin: `trained beforehand, on ${count.toLocaleString("en")} digits`,
  };
  let [net, before] = [shipped, shipped];
  let epochs = 0;
  let session: TrainingSession | undefined;
  let spent = { steps: 0, images: 0, milliseconds: 0 };
  const end = () => {
    void session?.dispose();
    session = undefined;
  };

  return {
    get net() {
      return net;
    },
    get share() {
      return epochs / netEpochs;
    },
    get spent() {
      return spent;
    },
    async advance(seed) {
      if (session === undefined) {
        session = await engine.openTraining({ model: "net", seed, batch });
        epochs = 0;
        before = net;
      }
      const begun = performance.now();
      const { epoch } = await session.epoch();
      spent = {
        steps: spent.steps + Math.ceil(count / batch),
        images: spent.images + count,
        milliseconds: spent.milliseconds + performance.now() - begun,
      };
      epochs = epoch;
      const [{ accuracy }, weights] = await Promise.all([session.evaluate(), session.weights()]);
      net = { weights, accuracy, origin: `seed ${seed}, ${epoch} of ${netEpochs} epochs` };
      if (epoch === netEpochs) end();
    },
    cancel() {
      if (session !== undefined) net = before;
      end();
      epochs = 0;
    },
    reset() {
      end();
      epochs = 0;
      net = shipped;
    },
  };
}
