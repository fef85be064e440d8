import { toPercent } from "../digits/words.ts";
import { createElement } from "../kit/element.ts";
import { createMetric } from "../kit/readout.ts";
import type { LabelBook } from "./label-book.ts";
import type { History } from "./picture.ts";

/** The figures of a cleaning, each under the name by which a test reads it. */
export function createFigures() {
  const before = createMetric({ name: "accuracy-before", label: "At first", format: toPercent });
  const after = createMetric({ name: "accuracy-after", label: "Accuracy now", format: toPercent });
  const clean = createMetric({ name: "accuracy-clean", label: "None flipped", format: toPercent });
  const recovered = createMetric({
    name: "recovered",
    label: "Won back",
    format: (share) => `${Math.round(share * 100)}%`,
  });
  const flipped = createMetric({ name: "flipped", label: "Flipped" });
  const wrong = createMetric({ name: "wrong", label: "Wrong now" });
  const changed = createMetric({ name: "changed", label: "Changed" });
  const found = createMetric({ name: "found", label: "In the worst", format: toPercent });
  const all = [before, after, clean, recovered, flipped, wrong, changed, found];
  return {
    element: createElement("div", "demo-numbers", {}, ...all.map(({ element }) => element)),
    show(book: LabelBook, history: History, share: number) {
      const [first] = history.rounds;
      const last = history.rounds.at(-1);
      const lost = history.clean - (first ?? history.clean);
      before.set(first ?? "–");
      after.set(last ?? "–");
      clean.set(history.clean);
      recovered.set(lost > 0 && last !== undefined ? 1 - (history.clean - last) / lost : "–");
      flipped.set(book.flipped);
      wrong.set(book.wrong.length);
      changed.set(book.changed);
      found.set(Number.isNaN(share) ? "–" : share);
    },
  };
}
