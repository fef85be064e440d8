import { createExamples, findHeightLeft, type LandscapeName, landscapes, type Vector } from "#lab/descent";
import { createRandom } from "#lab/random";
import { findTracks, methods, type Track } from "./contours/methods.ts";
import { createPanel, exampleCount, mostSteps, presets } from "./contours/panel.ts";
import { scenes } from "./contours/picture.ts";
import { createStage } from "./contours/stage.ts";
import { describeTracks } from "./contours/words.ts";
import { createGrid, createRow, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createKey } from "./kit/key.ts";
import { createPlayer } from "./kit/player.ts";
import { createPresets } from "./kit/presets.ts";
import { createStatus } from "./kit/readout.ts";
import { createVector } from "./kit/vector.ts";

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
export async function contours(options: ContoursOptions = {}): Promise<HTMLElement> {
  const { invalidation } = options;
  const demo = createDemo({ name: "contours", label: "Four ways down the same landscape", invalidation });
  const first = options.landscape ?? "stretched-bowl";
  const panel = createPanel(first, options.steps ?? scenes[first].steps);
  const examples = createExamples(createRandom(1), exampleCount, 2, exampleSpread);
  const seed = createSeed({ value: options.seed ?? 42, next: "Other mini-batches" });
  demo.keep({ landscape: panel.landscape, seed });
  const setScene = () => {
    const scene = scenes[panel.landscape.value];
    panel.rate.set(scene.rate);
    panel.steps.set(scene.steps);
    return scene.start;
  };
  let start: Vector = scenes[first].start;
  if (panel.landscape.value !== first) start = setScene();
  let tracks: readonly Track[] = [];

  const keys = methods.map((method) => ({
    method,
    key: createKey({
      ...method,
      metric: { name: `left-${method.name}`, label: "of the height left", format: toShare },
    }),
  }));
  const place = createVector({
    length: 2,
    most: 10,
    read: () => start,
    write(next) {
      start = next;
    },
  });
  const { steps, rate, momentum, batch } = panel;
  demo.keep({ steps, rate, momentum, batch, start: place });
  demo.keep(Object.fromEntries(keys.map(({ method, key }) => [`show-${method.name}`, key])));
  const status = createStatus();
  const stage = createStage({
    landscape: () => panel.landscape.value,
    tracks: () => tracks,
    start: () => start,
    onMove(next) {
      start = next;
      place.tell();
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
      seed: seed.value,
      examples,
    };
    const all = findTracks(valley, start, panel.steps.value, settings);
    for (const [index, { key }] of keys.entries())
      key.metric.set(findHeightLeft(valley, all[index]?.path ?? []));
    tracks = all.filter((_, index) => keys[index]?.key.value);
    const words = describeTracks(valley, tracks);
    // While paths grow, the words would change faster than anyone can read or hear them.
    if (player.running) status.say("Walking…", true);
    else {
      status.say(words);
      stage.describe(words);
    }
    stage.redrawTracks();
  };
  let isFirstRun = true;
  const player = createPlayer({
    step() {
      steps.set(steps.value + 1);
      return steps.value < mostSteps;
    },
    begin() {
      if (isFirstRun || steps.value >= mostSteps) steps.set(0);
      isFirstRun = false;
    },
    reset: () => steps.set(0),
    show,
    milliseconds: 70,
    invalidation,
  });
  demo.keep({ speed: player.speed });

  panel.landscape.onInput(() => {
    start = setScene();
    place.tell();
    stage.redrawLandscape();
    show();
  });
  for (const slider of [steps, rate, momentum, batch, seed]) slider.onInput(show);
  for (const { key } of keys) key.onInput(show);

  const stories = createPresets({ ...panel }, presets, () => {
    player.stop();
    start = scenes[panel.landscape.value].start;
    place.tell();
    stage.redrawLandscape();
    show();
  });
  const legend = createElement("div", "demo-legend", {}, ...keys.map(({ key }) => key.element));
  demo.stage.append(stage.element);
  demo.readout.append(legend, status.element);
  demo.controls.append(
    createRow(...player.buttons, seed.button),
    stories,
    panel.landscape.element,
    createGrid(
      steps.element,
      rate.element,
      momentum.element,
      batch.element,
      seed.element,
      player.speed.element,
    ),
  );
  show();
  return demo.ready();
}

function toShare(share: number): string {
  if (share > 9.99) return "> 999%";
  return share < 0.001 ? "0%" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
