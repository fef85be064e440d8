import type { Baseline } from "#lab/baseline";
import { openEngine } from "#lab/engine";
import { createGrowthChart } from "./digits/growth.ts";
import { createDigitTile } from "./digits/tile.ts";
import { toPercent } from "./digits/words.ts";
import { createButton, createRow, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { isMotionReduced } from "./kit/motion.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";

export interface IdealDigitsOptions {
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

/** The counts that "Add digits" steps through, and at which the curve is computed. */
const counts = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 826];
const most = 826;

/**
 * The ideal 3 and the ideal 7 as digits are averaged in, and how well they tell the validation digits apart: computed
 * in the page for every count.
 */
export async function idealDigits({
  seed = 42,
  invalidation,
}: IdealDigitsOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "ideal-digits", label: "Ideal digits grow as digits are averaged in" });
  const engine = await openEngine({ invalidation });
  let isOver = false;
  void invalidation?.then(() => {
    isOver = true;
  });

  const three = createDigitTile({
    size: 224,
    label: "The ideal 3",
    caption: "ideal 3",
    digit: 3,
    invalidation,
  });
  const seven = createDigitTile({
    size: 224,
    label: "The ideal 7",
    caption: "ideal 7",
    digit: 7,
    invalidation,
  });
  const growth = createGrowthChart(invalidation);
  const status = createStatus();
  const l1 = createMetric({ name: "ideal-l1-accuracy", label: "L1 accuracy so far", format: toPercent });
  const l2 = createMetric({ name: "ideal-l2-accuracy", label: "L2 accuracy so far", format: toPercent });
  const slider = createSlider({
    label: "Digits averaged, of each class",
    min: 1,
    max: most,
    step: 1,
    value: 1,
    scale: "log",
  });

  const show = (count: number, { ideals, l1: byL1, l2: byL2 }: Baseline) => {
    three.show(ideals.three);
    seven.show(ideals.seven);
    l1.set(byL1.accuracy);
    l2.set(byL2.accuracy);
    growth.mark(count);
    const averaged = count === 1 ? "One digit" : `The mean of ${count} digits`;
    status.say(
      `${averaged} of each class: L2 names ${toPercent(byL2.accuracy)} of the ${byL2.count} validation digits rightly.`,
    );
  };
  const latest = createLatest(async () => {
    const count = Math.round(slider.value);
    show(count, await engine.baseline({ count, seed }));
  });
  slider.onInput(() => {
    stop();
    void latest.run();
  });

  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  };
  const step = () => {
    const next = counts.find((count) => count > slider.value);
    slider.set(next ?? counts[0] ?? 1);
    void latest.run();
    return next !== undefined && next < most;
  };
  const play = createButton({
    label: "Play",
    kind: "primary",
    onPress() {
      if (timer !== 0) return stop();
      if (isMotionReduced()) {
        step();
        return;
      }
      play.textContent = "Pause";
      timer = window.setInterval(() => {
        if (!step()) stop();
      }, 600);
    },
  });
  const more = createButton({
    label: "Add digits",
    onPress() {
      stop();
      step();
    },
  });
  void invalidation?.then(() => clearInterval(timer));

  const pair = createElement("div", "demo-digit-pair", {}, three.element, seven.element);
  demo.stage.append(createElement("div", "demo-pair", {}, pair, growth.element));
  demo.readout.append(status.element, l1.element, l2.element);
  demo.controls.append(createRow(play, more), slider.element);
  await latest.run();
  void fill();
  return demo.root;

  /** Computes the curve point by point after the demo stands, since a reader may not wait for it. */
  async function fill(): Promise<void> {
    for (const count of counts) {
      if (isOver) return;
      const baseline = await engine.baseline({ count, seed });
      growth.add({ count, l1: baseline.l1.accuracy, l2: baseline.l2.accuracy });
    }
  }
}
