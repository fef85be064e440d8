import { type Round, roundBatch, roundEpochs, storedFlips } from "#lab/cleaning";
import type { Engine } from "#lab/engine";
import { type Labels, leftOut } from "#lab/labels";

type RoundSession = Awaited<ReturnType<Engine["openRound"]>>;

export interface Rounds {
  /** The latest round that is over, and the accuracy of each on these flips. */
  readonly latest: Round | undefined;
  readonly accuracies: readonly number[];
  /** Accuracy of a round on the true labels. */
  readonly clean: number;
  /** Share of the round in training that is done, 1 when it is over, and what it is worth so far. */
  readonly share: number;
  readonly present: number | undefined;
  readonly spent: { readonly steps: number; readonly images: number; readonly milliseconds: number };
  /** Other flips: forgets all rounds, and takes up the stored one where these are its flips. */
  open(flips: { readonly share: number; readonly seed: number }): void;
  /** Begins a round of its own. */
  begin(): void;
  /** Trains for one more epoch, on the labels as they are when a round begins. */
  advance(labels: Labels): Promise<void>;
  /** Gives up the round in training. */
  cancel(): void;
  /** Back to the first round. */
  reset(): void;
}

/** Keeps the rounds of training on labels that are wrong, at first the one that was trained beforehand. */
export async function openRounds(engine: Engine): Promise<Rounds> {
  const stored = await engine.storedRounds();
  let rounds: readonly Round[] = [];
  let training: { readonly session: RoundSession; readonly kept: number } | undefined;
  let [epochs, present] = [0, 0];
  let spent = { steps: 0, images: 0, milliseconds: 0 };
  const cancel = () => {
    void training?.session.dispose();
    training = undefined;
    epochs = 0;
  };

  return {
    get latest() {
      return rounds.at(-1);
    },
    get accuracies() {
      return rounds.map(({ accuracy }) => accuracy);
    },
    clean: stored.clean.accuracy,
    get share() {
      return epochs / roundEpochs;
    },
    get present() {
      return training === undefined ? undefined : present;
    },
    get spent() {
      return spent;
    },
    open({ share, seed }) {
      cancel();
      rounds = share === storedFlips.share && seed === storedFlips.seed ? [stored.flipped] : [];
    },
    begin() {
      if (epochs === roundEpochs) epochs = 0;
    },
    async advance(labels) {
      if (training === undefined) {
        epochs = 0;
        const session = await engine.openRound({ labels });
        training = { session, kept: labels.filter((label) => label !== leftOut).length };
      }
      const { session, kept } = training;
      const begun = performance.now();
      epochs = await session.epoch();
      spent = {
        steps: spent.steps + Math.ceil(kept / roundBatch),
        images: spent.images + kept,
        milliseconds: spent.milliseconds + performance.now() - begun,
      };
      if (epochs < roundEpochs) {
        present = await session.accuracy();
        return;
      }
      rounds = [...rounds, await session.judge()];
      await session.dispose();
      training = undefined;
    },
    cancel,
    reset() {
      cancel();
      rounds = rounds.slice(0, 1);
    },
  };
}
