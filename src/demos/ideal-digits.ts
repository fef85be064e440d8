import type { Baseline } from "#lab/baseline";
import { openEngine } from "#lab/engine";
import { createGrowthChart } from "./digits/growth.ts";
import { createDigitTile } from "./digits/tile.ts";
import { toPercent } from "./digits/words.ts";
import { createGrid, createRow, createSeed, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPlayer } from "./kit/player.ts";
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
  seed: first = 42,
  invalidation,
}: IdealDigitsOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({
    name: "ideal-digits",
    label: "Ideal digits grow as digits are averaged in",
    invalidation,
  });
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
  const seed = createSeed({ value: first, next: "Other digits" });
  demo.keep({ count: slider, seed });

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
    show(count, await engine.baseline({ count, seed: seed.value }));
  });
  const player = createPlayer({
    step() {
      const next = counts.find((count) => count > slider.value);
      slider.set(next ?? counts[0] ?? 1);
      return next !== undefined && next < most;
    },
    begin() {
      if (slider.value >= most) slider.set(counts[0] ?? 1);
    },
    reset: () => slider.set(counts[0] ?? 1),
    show: () => void latest.run(),
    milliseconds: 600,
    labels: { run: "Play", step: "Add digits" },
    invalidation,
  });
  demo.keep({ speed: player.speed });
  slider.onInput(() => {
    player.stop();
    void latest.run();
  });
  seed.onInput(() => {
    void latest.run();
    void fill();
  });

  const pair = createElement("div", "demo-digit-pair", {}, three.element, seven.element);
  demo.stage.append(createElement("div", "demo-pair", {}, pair, growth.element));
  demo.readout.append(status.element, l1.element, l2.element);
  demo.controls.append(
    createRow(...player.buttons, seed.button),
    createGrid(slider.element, seed.element, player.speed.element),
  );
  await latest.run();
  void fill();
  return demo.ready();

  /** Computes the curve point by point after the demo stands, since a reader may not wait for it. */
  async function fill(): Promise<void> {
    const mine = seed.value;
    growth.clear();
    for (const count of counts) {
      const baseline = await engine.baseline({ count, seed: mine });
      if (isOver || seed.value !== mine) return;
      growth.add({ count, l1: baseline.l1.accuracy, l2: baseline.l2.accuracy });
    }
  }
}
