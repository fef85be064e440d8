import { findRecordedRun, type RunPoint } from "#lab/classifier-run";
import { openEngine } from "#lab/engine";
import type { ModelKind } from "#lab/layers";
import { createChart } from "./kit/chart.ts";
import { createButton, createGrid, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets } from "./kit/presets.ts";
import { createProgress, createStatus } from "./kit/readout.ts";
import { createDownloads } from "./train-classifier/downloads.ts";
import { createFigures } from "./train-classifier/figures.ts";
import { createPanel, presets } from "./train-classifier/panel.ts";
import { type Curves, drawAccuracy, drawLoss } from "./train-classifier/picture.ts";
import { createTrainer, type Moment } from "./train-classifier/trainer.ts";
import { createWeightsPicture } from "./train-classifier/weights.ts";
import { describeTraining } from "./train-classifier/words.ts";

export interface TrainClassifierOptions {
  readonly model?: ModelKind;
  readonly rate?: number;
  /** Decides the first weights and the order of the digits. */
  readonly seed?: number;
  /** A run ends by itself after so many epochs. */
  readonly epochs?: number;
  readonly invalidation?: Promise<unknown>;
}

/** The 3-or-7 classifier, trained for real in the page's worker, with the baseline of the post before as the line to beat. */
export async function trainClassifier(options: TrainClassifierOptions = {}): Promise<HTMLElement> {
  const { invalidation, epochs = 20 } = options;
  const demo = createDemo({
    name: "train-classifier",
    label: "Train a classifier of 3s and 7s",
    invalidation,
  });
  const engine = await openEngine({ invalidation });
  const [{ count: trainingDigits }, { l2 }] = [await engine.digits("train"), await engine.baseline()];
  const baseline = { accuracy: l2.accuracy, mistakes: l2.mistakes.length };
  const panel = createPanel(options, trainingDigits, demo.keep);
  /** The run before the present one; at first the one that was recorded, where it is of the same recipe. */
  let earlier: readonly (Moment | RunPoint)[] = [];
  let recorded: RunPoint | undefined;
  /** The run in progress, until it ends or is told to stop. */
  let turn: { stopped: boolean } | undefined;
  let failure: unknown;
  let over = false;

  const trainer = createTrainer(engine, trainingDigits, () => show());
  const toCurves = (): Curves => ({ moments: trainer.moments, earlier, baseline: baseline.accuracy, epochs });
  const accuracy = createChart({
    label: "Accuracy",
    draw: (width) => drawAccuracy(toCurves(), width),
    invalidation,
  });
  const loss = createChart({ label: "Loss", draw: (width) => drawLoss(toCurves(), width), invalidation });
  const weights = createWeightsPicture(invalidation);
  const status = createStatus();
  const progress = createProgress({ label: "Training", onCancel: () => void open() });
  const figures = createFigures();
  figures.setBaseline(baseline.accuracy);
  figures.setBackend(engine.backend);

  const show = () => {
    if (over) return;
    const running = turn !== undefined;
    if (turn === undefined) progress.done();
    else progress.set(trainer.share);
    const { moments } = trainer;
    const words = describeTraining({ moments, count: l2.count, baseline, running, recorded });
    figures.show(trainer);
    accuracy.describe(`Validation accuracy against epochs. ${words}`);
    accuracy.redraw();
    loss.redraw();
    weights.show(trainer.weights);
    // A moment comes many times a second; the words are for the start and the end.
    if (failure !== undefined) status.say(`The training stopped: ${String(failure)}. Reset begins anew.`);
    else status.say(running ? "Training…" : words);
    run.textContent = running ? "Pause" : "Run";
    for (const button of [step, more]) button.disabled = running;
  };

  let queue = Promise.resolve();
  let waiting = 0;
  /** Does one thing after another: a new training waits until the steps of the old one have ended. */
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    waiting += 1;
    demo.setBusy(true);
    queue = queue.then(async () => {
      try {
        if (!over) await work();
        if (!over) figures.setTensors((await engine.memory()).numTensors);
        failure = undefined;
      } catch (reason) {
        failure = reason;
      }
      waiting -= 1;
      if (waiting === 0) demo.setBusy(false);
      show();
    });
    show();
    return queue;
  };
  const stop = () => {
    if (turn !== undefined) turn.stopped = true;
    turn = undefined;
  };
  const open = () => {
    stop();
    return enqueue(async () => {
      const recipe = panel.toRecipe();
      if (trainer.moments.length > 1) {
        earlier = trainer.moments;
        recorded = undefined;
      } else if (recorded !== undefined || earlier.length === 0) {
        earlier = findRecordedRun(recipe);
        recorded = findRecordedRun(recipe).at(-1);
      }
      await trainer.open(recipe);
    });
  };
  const start = (work: (goesOn: () => boolean) => Promise<void>) => {
    const mine = { stopped: false };
    turn = mine;
    void enqueue(async () => {
      try {
        await work(() => !mine.stopped && !over);
      } finally {
        if (turn === mine) turn = undefined;
      }
    });
  };

  const runOn = () =>
    start((goesOn) => {
      // Pressed again at the end, it goes on for as many epochs again.
      const done = trainer.moments.at(-1)?.epoch ?? 0;
      return trainer.takeEpochs((Math.floor(done / epochs) + 1) * epochs, goesOn);
    });
  const run = createButton({
    label: "Run",
    kind: "primary",
    onPress() {
      if (turn !== undefined) stop();
      else runOn();
      show();
    },
  });
  const step = createButton({ label: "One step", onPress: () => start((goesOn) => trainer.take(1, goesOn)) });
  const more = createButton({
    label: "+200 steps",
    onPress: () => start((goesOn) => trainer.take(200, goesOn)),
  });
  const reset = createButton({ label: "Reset", onPress: () => void open() });

  panel.rate.onInput(trainer.setRate);
  for (const choice of [panel.model, panel.batch]) choice.onInput(() => void open());
  panel.seed.onInput(() => void open());
  void invalidation?.then(() => {
    over = true;
    trainer.dispose();
  });

  const stories = createPresets({ ...panel.parameters }, presets, async () => {
    await open();
    runOn();
  });
  const charts = createElement("div", "demo-charts", {}, accuracy.element, loss.element);
  demo.stage.append(charts, weights.element);
  demo.readout.append(status.element, figures.pace, progress.element, figures.element);
  demo.controls.append(
    createRow(run, step, more, reset, panel.seed.button),
    stories,
    createRow(panel.model.element, panel.batch.element),
    createGrid(panel.rate.element, panel.seed.element),
    createRow(...createDownloads(() => ({ name: panel.model.value, layers: trainer.weights }))),
  );
  await open();
  return demo.ready();
}
