/** Rounds of cleaning: train on labels that may be wrong, and say which digits look wrong. */
import { type ProxyMarked, proxy } from "comlink";
import {
  judgeRound,
  openRound,
  type Round,
  type RoundOptions,
  type RoundTraining,
  storedFlips,
} from "../cleaning.ts";
import { flipLabels } from "../labels.ts";
import type { MethodContext } from "./context.ts";

export const createCleaningMethods = ({ digits, weights, ready, own }: MethodContext) => ({
  /** Begins a round on these labels; lives in the worker until disposed, or until its user leaves. */
  async openRound(options: RoundOptions): Promise<RoundTraining & ProxyMarked> {
    await ready();
    const round = openRound(await digits(), options);
    return proxy({ ...round, dispose: own(round.dispose) });
  },

  /** The rounds that were trained beforehand, judged here: on the true labels, and on those of `storedFlips`. */
  async storedRounds(): Promise<{ readonly clean: Round; readonly flipped: Round }> {
    const [set, clean, flipped] = await Promise.all([
      digits(),
      weights("labels-true"),
      weights("labels-flipped"),
      ready(),
    ]);
    const truth = set.train.labels;
    const flips = flipLabels(truth, storedFlips.share, storedFlips.seed);
    return { clean: judgeRound(set, truth, clean), flipped: judgeRound(set, flips.labels, flipped) };
  },
});
