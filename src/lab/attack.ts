/** An attack on a trained classifier: digit by digit, over the whole validation set, and against mere noise as a control. */
import { tensor2d, tidy } from "@tensorflow/tfjs-core";
import { createClassifier, disposeClassifier, findLogits, type LayerWeights } from "./classifier.ts";
import { type DigitSet, digitLength, gatherDigits } from "./digits.ts";
import { findSigns, moveGreys } from "./fgsm.ts";
import { createRandom } from "./random.ts";
import { findAccuracy } from "./verdict.ts";

/** What the signs are: those of the gradient, or coin tosses. */
export type Disturbance = "gradient" | "noise";

export interface AttackedDigit {
  /** Probability of being a 3, before and after. */
  readonly before: number;
  readonly after: number;
  /** The digit after, 784 greys 0 to 1, and what was added to it, −ε to ε. */
  readonly greys: Float32Array<ArrayBuffer>;
  readonly change: Float32Array<ArrayBuffer>;
  /** Pixels that moved, and the largest move. */
  readonly moved: number;
  readonly largest: number;
  /** Smallest ε, in hundredths up to 0.5, at which the name is wrong; undefined where none is. */
  readonly tips: number | undefined;
}

export interface Attack {
  /** The digit at a place of the set, disturbed by ε. */
  attack(index: number, epsilon: number, disturbance?: Disturbance): AttackedDigit;
  /** Accuracy over the whole set for each ε. */
  accuracies(epsilons: readonly number[], disturbance?: Disturbance): number[];
  dispose(): void;
}

const hundredths = Array.from({ length: 51 }, (_, at) => at / 100);

/** Creates an attack on the model with these weights; the signs of all digits are found once, since ε does not change them. */
export function createAttack(set: DigitSet, layers: readonly LayerWeights[], seed = 42): Attack {
  const classifier = createClassifier(layers);
  const greys = gatherDigits(set, [...set.labels.keys()]);
  const random = createRandom(seed);
  const signs: Readonly<Record<Disturbance, Int8Array>> = {
    gradient: findSigns(classifier, greys, set.labels),
    noise: Int8Array.from(greys, () => (random.next() < 0.5 ? -1 : 1)),
  };
  let disposed = false;

  const predict = (pictures: Float32Array): Float32Array =>
    tidy(() => {
      const input = tensor2d(pictures, [pictures.length / digitLength, digitLength]);
      const logits = findLogits(classifier, input).dataSync();
      return Float32Array.from(logits, (logit) => 1 / (1 + Math.exp(-logit)));
    });

  return {
    attack(index, epsilon, disturbance = "gradient") {
      const part = [index * digitLength, (index + 1) * digitLength] as const;
      const own = greys.subarray(...part);
      const direction = signs[disturbance].subarray(...part);
      const moved = moveGreys(own, direction, epsilon);
      const change = moved.map((grey, at) => grey - (own[at] ?? 0));
      const [before = 0, after = 0] = predict(Float32Array.of(...own, ...moved));
      const ladder = new Float32Array(hundredths.length * digitLength);
      hundredths.forEach((step, at) => {
        ladder.set(moveGreys(own, direction, step), at * digitLength);
      });
      const isThree = set.labels[index] === 3;
      const tips = predict(ladder).findIndex((three) => three > 0.5 !== isThree);
      return {
        before,
        after,
        greys: moved,
        change,
        moved: change.filter((one) => one !== 0).length,
        largest: change.reduce((largest, one) => Math.max(largest, Math.abs(one)), 0),
        tips: hundredths[tips],
      };
    },
    accuracies: (epsilons, disturbance = "gradient") =>
      epsilons.map((epsilon) => {
        const probabilities = predict(moveGreys(greys, signs[disturbance], epsilon));
        return findAccuracy(set, (index) => ((probabilities[index] ?? 0) > 0.5 ? 3 : 7)).accuracy;
      }),
    dispose() {
      if (!disposed) disposeClassifier(classifier);
      disposed = true;
    },
  };
}
