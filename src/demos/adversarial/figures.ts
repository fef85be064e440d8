import type { AttackedDigit } from "#lab/attack";
import { toPercent } from "../digits/words.ts";
import { createElement } from "../kit/element.ts";
import { createMetric } from "../kit/readout.ts";
import type { Net } from "./net.ts";

export interface Shown {
  /** Accuracy of the net on undisturbed digits, and at the chosen ε. */
  readonly accuracy: number;
  readonly share: number;
  readonly one: AttackedDigit;
  readonly label: number;
}

/** The figures of an attack, each under the name by which a test reads it. */
export function createFigures() {
  const accuracy = createMetric({ name: "accuracy", label: "Undisturbed", format: toPercent });
  const attacked = createMetric({ name: "attacked-accuracy", label: "At this ε", format: toPercent });
  const before = createMetric({ name: "before", label: "Label before", format: toPercent });
  const after = createMetric({ name: "after", label: "Label after", format: toPercent });
  const moved = createMetric({ name: "pixels-moved", label: "Pixels moved" });
  const tips = createMetric({ name: "tips", label: "Tips at ε", format: (value) => value.toFixed(2) });
  const origin = createMetric({ name: "net", label: "The net:", line: true });
  const all = [accuracy, attacked, before, after, moved, tips];
  return {
    /** Where the net comes from: words, which need room. */
    origin: origin.element,
    setNet(net: Net) {
      origin.set(net.origin);
      accuracy.set(net.accuracy);
    },
    element: createElement("div", "demo-numbers", {}, ...all.map(({ element }) => element)),
    show({ accuracy: clean, share, one, label }: Shown) {
      const toOwn = (three: number): number => (label === 3 ? three : 1 - three);
      accuracy.set(clean);
      attacked.set(share);
      before.set(toOwn(one.before));
      after.set(toOwn(one.after));
      moved.set(one.moved);
      tips.set(one.tips ?? "above 0.5");
    },
  };
}
