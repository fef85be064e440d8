import { createExamples, findHeightLeft, type LandscapeName, landscapes, type Vector } from "#lab/descent";
import { createRandom } from "#lab/random";
import { findTracks, methods, type Track } from "./contours/methods.ts";
import { createPanel, exampleCount, mostSteps } from "./contours/panel.ts";
import { scenes } from "./contours/picture.ts";
import { createStage } from "./contours/stage.ts";
import { describeTracks } from "./contours/words.ts";
import { createButton, createGrid, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createKey } from "./kit/key.ts";
import { createTicker, isMotionReduced } from "./kit/motion.ts";
import { createStatus } from "./kit/readout.ts";

export interface ContoursOptions {
  readonly landscape?: LandscapeName;
  /** Steps drawn when the demo appears. */
  readonly steps?: number;
  /** Decides which examples fall into which mini-batch. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown>;
}

/** Standard deviation of one example's own slope: enough to see a mini-batch stagger. */
const exampleSpread = 2;

/** A landscape with the paths of gradient descent, SGD, momentum and Newton, from a start that the reader drags. */
export function contours(options: ContoursOptions = {}): HTMLElement {
  const { invalidation } = options;
  const demo = createDemo({ name: "contours", label: "Four ways down the same landscape" });
  const first = options.landscape ?? "stretched-bowl";
  const panel = createPanel(first, options.steps ?? scenes[first].steps);
  const examples = createExamples(createRandom(1), exampleCount, 2, exampleSpread);
  let seed = options.seed ?? 42;
  let start: Vector = scenes[panel.landscape.value].start;
  let tracks: readonly Track[] = [];

  const keys = methods.map((method) => ({
    method,
    key: createKey({
      ...method,
      metric: { name: `left-${method.name}`, label: "of the height left", format: toShare },
    }),
  }));
  const status = createStatus();
  const stage = createStage({
    landscape: () => panel.landscape.value,
    tracks: () => tracks,
    start: () => start,
    onMove(next) {
      start = next;
      show();
    },
    invalidation,
  });

  const show = () => {
    const valley = landscapes[panel.landscape.value];
    const settings = {
      rate: panel.rate.value,
      momentum: panel.momentum.value,
      batch: panel.batch.value,
      seed,
      examples,
    };
    const all = findTracks(valley, start, panel.steps.value, settings);
    for (const [index, { key }] of keys.entries())
      key.metric.set(findHeightLeft(valley, all[index]?.path ?? []));
    tracks = all.filter((_, index) => keys[index]?.key.shown);
    const words = describeTracks(valley, tracks);
    // While paths grow, the words would change faster than anyone can read or hear them.
    if (ticker.running) status.say("Walking…");
    else {
      status.say(words);
      stage.describe(words);
    }
    run.textContent = ticker.running ? "Pause" : "Run";
    stage.redrawTracks();
  };
  const ticker = createTicker(
    () => {
      panel.steps.set(panel.steps.value + 1);
      if (panel.steps.value >= mostSteps) ticker.stop();
      show();
      return ticker.running;
    },
    70,
    invalidation,
  );
  const run = createButton({
    label: "Run",
    kind: "primary",
    onPress() {
      if (ticker.running) ticker.stop();
      else if (isMotionReduced()) panel.steps.set(mostSteps);
      else {
        panel.steps.set(0);
        ticker.start();
      }
      show();
    },
  });
  const step = createButton({
    label: "Step",
    onPress() {
      ticker.stop();
      panel.steps.set(panel.steps.value + 1);
      show();
    },
  });
  const reset = createButton({
    label: "Reset",
    onPress() {
      ticker.stop();
      panel.steps.set(0);
      show();
    },
  });
  const shuffle = createButton({
    label: "Other mini-batches",
    onPress() {
      seed += 1;
      show();
    },
  });

  panel.landscape.onInput((landscape) => {
    start = scenes[landscape].start;
    panel.rate.set(scenes[landscape].rate);
    panel.steps.set(scenes[landscape].steps);
    stage.redrawLandscape();
    show();
  });
  for (const slider of [panel.steps, panel.rate, panel.momentum, panel.batch]) slider.onInput(show);
  for (const { key } of keys) key.onInput(show);

  const legend = createElement("div", "demo-legend", {}, ...keys.map(({ key }) => key.element));
  demo.stage.append(stage.element);
  demo.readout.append(legend, status.element);
  demo.controls.append(
    createRow(run, step, reset, shuffle),
    panel.landscape.element,
    createGrid(panel.steps.element, panel.rate.element, panel.momentum.element, panel.batch.element),
  );
  show();
  return demo.root;
}

function toShare(share: number): string {
  if (share > 9.99) return "> 999%";
  return share < 0.001 ? "0%" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
