import { contestRecipe, type Side } from "#lab/augment-contest";
import { openEngine } from "#lab/engine";
import { createHistory } from "./augment-training/history.ts";
import { drawAccuracy, drawLoss, strokes } from "./augment-training/picture.ts";
import { createStrip } from "./augment-training/strip.ts";
import { describeContest, findScore, toPercent } from "./augment-training/words.ts";
import { createChart } from "./kit/chart.ts";
import { createRow, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createSwatch } from "./kit/key.ts";
import { createMetric, createPace, createStatus } from "./kit/readout.ts";
import { createRunner } from "./kit/runner.ts";

export interface AugmentTrainingOptions {
  /** The first of five seeds; each decides the digits, their order and the first weights. */
  readonly seed?: number;
  /** Training digits. */
  readonly digits?: number;
  readonly invalidation?: Promise<unknown>;
}

const { epochs, stride, seeds } = contestRecipe;

/**
 * The point of augmentation: the same small net trained twice on a few digits, with and without, five times over. At first it
 * shows what was recorded beforehand; Run trains all of it here.
 */
export async function augmentTraining(options: AugmentTrainingOptions = {}): Promise<HTMLElement> {
  const { invalidation, digits = contestRecipe.digits } = options;
  const demo = createDemo({
    name: "augment-training",
    label: "Training with and without augmentation",
    invalidation,
  });
  const engine = await openEngine({ invalidation });
  const strip = createStrip(await engine.digits("train"), digits, invalidation);
  const seed = createSeed({ label: "First seed", value: options.seed ?? seeds[0], next: "Other digits" });
  demo.keep({ seed });
  const history = createHistory(engine, digits, seed.value);

  const accuracy = createChart({
    label: "Validation accuracy against epochs, with and without augmentation.",
    draw: (width) => drawAccuracy(history.contests, epochs, width),
    invalidation,
  });
  const loss = createChart({
    label: "Loss on the batches against epochs, with and without augmentation.",
    draw: (width) => drawLoss(history.contests, epochs, width),
    invalidation,
  });
  const status = createStatus();
  const pace = createPace({ images: "Digits" });
  pace.setBackend(engine.backend);
  const keys = {
    augmented: createLine("With augmentation", "augmented"),
    plain: createLine("Without", "plain"),
  };
  const gap = createMetric({
    name: "gap",
    label: "Gap, points",
    format: (value) => (value * 100).toFixed(1).replace("-", "−"),
  });
  const done = createMetric({
    name: "seeds-done",
    label: "Seeds done here",
    format: (value) => `${value} of ${seeds.length}`,
  });

  const runner = createRunner({
    demo,
    label: "Five trainings of both nets",
    advance: () => history.advance(seed.value),
    findShare: () => history.share,
    cancel: history.cancel,
    reset: () => history.reset(seed.value),
    show() {
      const score = findScore(history.contests, epochs);
      for (const side of ["augmented", "plain"] as const)
        keys[side].metric.set(score.over > 0 ? score.means[side] : "–");
      gap.set(score.over > 0 ? score.means.augmented - score.means.plain : "–");
      done.set(history.isRecorded ? 0 : score.over);
      pace.set(history.spent);
      const words = describeContest(score, digits, runner.running, history.isRecorded);
      status.say(
        runner.failure === undefined
          ? words
          : `The training stopped: ${String(runner.failure)}. Reset begins anew.`,
      );
      strip.show(history.contests.at(-1)?.seed ?? seed.value, history.epoch);
      accuracy.redraw();
      loss.redraw();
    },
    labels: { step: `+${stride} epochs` },
    invalidation,
  });
  seed.onInput(runner.reset);

  const charts = createElement("div", "demo-charts", {}, accuracy.element, loss.element);
  demo.stage.append(charts, strip.element);
  const legend = createElement("div", "demo-legend", {}, keys.augmented.element, keys.plain.element);
  demo.readout.append(status.element, pace.element, runner.progress, legend, gap.element, done.element);
  demo.controls.append(createRow(...runner.buttons, seed.button), seed.element);
  runner.show();
  return demo.ready();
}

function createLine(label: string, side: Side) {
  const { colour, dash } = strokes[side];
  const metric = createMetric({ name: `${side}-accuracy`, label: "mean accuracy", format: toPercent });
  const name = createElement("span", "demo-legend-key-name", {}, createSwatch(colour, dash), label);
  return { metric, element: createElement("div", "demo-legend-key", {}, name, metric.element) };
}
