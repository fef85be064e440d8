import { openEngine } from "#lab/engine";
import { batch, type Contest, openContest } from "./augment-training/contest.ts";
import { drawAccuracy, drawLoss, strokes } from "./augment-training/picture.ts";
import { createStrip } from "./augment-training/strip.ts";
import { describeContest, findScore, toPercent } from "./augment-training/words.ts";
import { createChart } from "./kit/chart.ts";
import { createButton, createRow, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createSwatch } from "./kit/key.ts";
import { createMetric, createPace, createProgress, createStatus } from "./kit/readout.ts";

export interface AugmentTrainingOptions {
  /** The first of five seeds; each decides the digits, their order and the first weights. */
  readonly seed?: number;
  /** Training digits. */
  readonly digits?: number;
  readonly invalidation?: Promise<unknown>;
}

const seeds = 5;
const epochs = 60;
/** Epochs between two points of the curves. */
const stride = 3;

/** The point of augmentation: the same small net trained twice on a few digits, with and without, five times over. */
export async function augmentTraining(options: AugmentTrainingOptions = {}): Promise<HTMLElement> {
  const { invalidation, digits = 200 } = options;
  const demo = createDemo({
    name: "augment-training",
    label: "Training with and without augmentation",
    invalidation,
  });
  const engine = await openEngine({ invalidation });
  const strip = createStrip(await engine.digits("train"), digits, invalidation);
  let contests: Contest[] = [];
  let turn: { stopped: boolean } | undefined;
  let over = false;
  let failure: unknown;

  const describe = () => describeContest(findScore(contests, epochs), digits, turn !== undefined);
  const accuracy = createChart({
    label: "Validation accuracy against epochs, with and without augmentation.",
    draw: (width) => drawAccuracy(contests, epochs, width),
    invalidation,
  });
  const loss = createChart({
    label: "Loss on the batches against epochs, with and without augmentation.",
    draw: (width) => drawLoss(contests, epochs, width),
    invalidation,
  });
  const status = createStatus();
  const pace = createPace({ images: "Digits" });
  const spent = { steps: 0, images: 0, milliseconds: 0 };
  pace.setBackend(await engine.backend());
  const progress = createProgress({ label: "Five trainings of both nets" });
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
    label: "Seeds done",
    format: (value) => `${value} of ${seeds}`,
  });
  const seed = createSeed({ label: "First seed", value: options.seed ?? 1, next: "Other digits" });
  demo.keep({ seed });

  const show = () => {
    if (over) return;
    const score = findScore(contests, epochs);
    for (const side of ["augmented", "plain"] as const) {
      const mean = score.means[side];
      keys[side].metric.set(score.over > 0 ? mean : "–");
    }
    gap.set(score.over > 0 ? score.means.augmented - score.means.plain : "–");
    done.set(score.over);
    const epoch = contests.at(-1)?.points.augmented.at(-1)?.epoch ?? 0;
    if (turn === undefined) progress.done();
    else progress.set((Math.max(0, contests.length - 1) + epoch / epochs) / seeds);
    status.say(
      failure === undefined ? describe() : `The training stopped: ${String(failure)}. Reset begins anew.`,
    );
    strip.show(contests.at(-1)?.seed ?? seed.value, epoch);
    accuracy.redraw();
    loss.redraw();
    run.textContent = turn === undefined ? "Run" : "Pause";
    run.disabled = turn === undefined && score.over === seeds;
    step.disabled = turn !== undefined || score.over === seeds;
  };

  /** One stretch of the curves; a contest that is over makes room for the next seed's. */
  const advance = async () => {
    const last = contests.at(-1);
    const isOver = (last?.points.augmented.at(-1)?.epoch ?? epochs) >= epochs;
    const current = isOver ? await openContest(engine, seed.value + contests.length, digits) : last;
    if (current === undefined) return;
    if (isOver) {
      last?.dispose();
      contests = [...contests, current];
    }
    const begun = performance.now();
    await current.advance(stride);
    spent.milliseconds += performance.now() - begun;
    // Both nets take every step.
    spent.steps += 2 * stride * Math.ceil(digits / batch);
    spent.images += 2 * stride * digits;
    pace.set(spent);
  };
  let queue = Promise.resolve();
  const start = (goesOn: () => boolean) => {
    const mine = { stopped: false };
    turn = mine;
    demo.setBusy(true);
    show();
    queue = queue.then(async () => {
      try {
        while (!mine.stopped && !over && goesOn() && findScore(contests, epochs).over < seeds) {
          await advance();
          show();
        }
        failure = undefined;
      } catch (reason) {
        failure = reason;
      }
      if (turn === mine) turn = undefined;
      if (turn === undefined) demo.setBusy(false);
      show();
    });
  };
  const stop = () => {
    if (turn !== undefined) turn.stopped = true;
    turn = undefined;
    show();
  };
  const reset = () => {
    stop();
    queue = queue.then(() => {
      for (const contest of contests) contest.dispose();
      contests = [];
      failure = undefined;
      show();
    });
  };

  const run = createButton({
    label: "Run",
    kind: "primary",
    onPress: () => (turn === undefined ? start(() => true) : stop()),
  });
  const step = createButton({
    label: `+${stride} epochs`,
    onPress() {
      let left = 1;
      start(() => left-- > 0);
    },
  });
  seed.onInput(reset);
  void invalidation?.then(() => {
    over = true;
    if (turn !== undefined) turn.stopped = true;
  });

  const charts = createElement("div", "demo-charts", {}, accuracy.element, loss.element);
  demo.stage.append(charts, strip.element);
  const legend = createElement("div", "demo-legend", {}, keys.augmented.element, keys.plain.element);
  demo.readout.append(status.element, progress.element, pace.element, legend, gap.element, done.element);
  demo.controls.append(
    createRow(run, step, createButton({ label: "Reset", onPress: reset }), seed.button),
    seed.element,
  );
  // The first seed runs by itself, so that there is something to see; the other four are the reader's to start.
  start(() => findScore(contests, epochs).over < 1);
  return demo.root;
}

function createLine(label: string, side: "plain" | "augmented") {
  const { colour, dash } = strokes[side];
  const metric = createMetric({ name: `${side}-accuracy`, label: "mean accuracy", format: toPercent });
  const name = createElement("span", "demo-legend-key-name", {}, createSwatch(colour, dash), label);
  return { metric, element: createElement("div", "demo-legend-key", {}, name, metric.element) };
}
