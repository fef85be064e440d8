/** One pair of trainings, with augmentation and without, judged on the training digits that neither was given. */
import { digitSettings, takeDigits } from "../../src/lab/augment-digits.ts";
import { type Digits, findDigit, gatherDigits } from "../../src/lab/digits.ts";
import { createTraining } from "../../src/lab/training.ts";

export interface Gap {
  readonly seed: number;
  readonly judged: number;
  /** Digits named wrongly. */
  readonly plain: number;
  readonly augmented: number;
}

const count = 200;

export async function findGap({ train, valid }: Digits, seed: number): Promise<Gap> {
  const taken = takeDigits(train, count, seed);
  const toKey = (set: typeof train, index: number) => findDigit(set, index).join();
  const given = new Set([...taken.labels.keys()].map((index) => toKey(taken, index)));
  const rest = [...train.labels.keys()].filter((index) => !given.has(toKey(train, index)));
  const pictures = gatherDigits(train, rest);
  const mistakes = async (augment: typeof digitSettings | undefined): Promise<number> => {
    const training = createTraining({ train, valid }, { model: "net", count, batch: 20, seed, augment });
    await training.step(60 * (count / 20));
    const answers = training.predict(pictures);
    training.dispose();
    return rest.filter((index, at) => (answers[at] ?? 0) > 0.5 !== (train.labels[index] === 3)).length;
  };
  return {
    seed,
    judged: rest.length,
    plain: await mistakes(undefined),
    augmented: await mistakes(digitSettings),
  };
}
