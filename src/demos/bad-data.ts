import { type Round, roundBatch, roundEpochs } from "#lab/cleaning";
import { openEngine } from "#lab/engine";
import { leftOut } from "#lab/labels";
import { createConfusionTable } from "./bad-data/confusion.ts";
import { createFigures } from "./bad-data/figures.ts";
import { createGallery } from "./bad-data/gallery.ts";
import { createLabelBook } from "./bad-data/label-book.ts";
import { createPanel, presets } from "./bad-data/panel.ts";
import { drawHistory, type History } from "./bad-data/picture.ts";
import { describeChange, describeRound } from "./bad-data/words.ts";
import { createChart } from "./kit/chart.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets } from "./kit/presets.ts";
import { createPace, createProgress, createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";

export interface BadDataOptions {
  /** Share of labels that are flipped at first, 0 to 1. */
  readonly share?: number;
  /** Decides which labels are flipped. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

/** The 3-or-7 set with wrong labels: train, sort by loss, relabel or delete the worst, train again. */
export async function badData(options: BadDataOptions = {}): Promise<HTMLElement> {
  const { share = 0.25, seed = 4, invalidation } = options;
  const demo = createDemo({ name: "bad-data", label: "Find the wrong labels by their loss", invalidation });
  const engine = await openEngine({ invalidation });
  const train = await engine.digits("train");
  const { accuracy: clean } = await engine.trainOnLabels({ labels: train.labels });
  const book = createLabelBook(train);
  let rounds: readonly number[] = [];
  let round: Round | undefined;
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const toHistory = (): History => ({ rounds, clean });
  const status = createStatus();
  const figures = createFigures();
  const progress = createProgress({ label: "Training" });
  const pace = createPace({ images: "Digits" });
  pace.setBackend(await engine.backend());
  const confusion = createConfusionTable();
  const chart = createChart({
    label: "Accuracy",
    draw: (width) => drawHistory(toHistory(), width),
    invalidation,
  });
  const panel = createPanel({
    share,
    seed,
    onTrain: trainAgain,
    onTrust: () => change(() => book.turn(findTop())),
    onLook: () => change(() => book.correct(findTop())),
    onReset: () => void begin(),
  });
  demo.keep({ share: panel.share, seed: panel.seed, press: panel.press });
  const gallery = createGallery({
    train,
    book,
    invalidation,
    onPress: (index) =>
      change(() => book.set(index, book.mark(index) === "given" ? panel.press.value : "given")),
  });

  const findTop = () => round?.suspects.slice(0, panel.top.value) ?? [];
  const findShare = () => (round ? book.share(round, panel.top.value) : 0);
  const showFigures = () => {
    figures.show(book, toHistory(), findShare());
  };
  function change(work: () => void): void {
    work();
    gallery.refresh();
    showFigures();
    status.say(describeChange(book));
  }

  let table = 0;
  /** Trains on the labels as they stand, and shows what came of it. */
  const training = createLatest(async () => {
    demo.setBusy(true);
    const mine = table;
    progress.set(null);
    const begun = performance.now();
    try {
      const next = await engine.trainOnLabels({ labels: book.labels });
      if (over || mine !== table) return;
      const images = roundEpochs * book.labels.filter((label) => label !== leftOut).length;
      pace.set({ steps: images / roundBatch, images, milliseconds: performance.now() - begun });
      round = next;
      rounds = [...rounds, next.accuracy];
      gallery.open(next);
      confusion.show(next.confusion);
      const words = describeRound(book, toHistory(), panel.top.value, findShare());
      chart.describe(`Validation accuracy after each training. ${words}`);
      chart.redraw();
      status.say(words);
    } catch (reason) {
      if (!over) status.say(`The training stopped: ${String(reason)}`);
    }
    if (over) return;
    progress.done();
    demo.setBusy(false);
    showFigures();
  });
  function trainAgain(): void {
    if (demo.root.dataset.busy === undefined) void training.run();
  }
  function begin(): Promise<void> {
    table += 1;
    book.open(panel.share.value, panel.seed.value);
    panel.top.set(book.flipped);
    rounds = [];
    return training.run();
  }
  panel.top.onInput(showFigures);
  panel.share.onInput(() => void begin());
  panel.seed.onInput(() => void begin());

  const stories = createPresets({ share: panel.share }, presets, () => void begin());
  const right = createElement("div", "demo-verdict", {}, chart.element, confusion.element);
  demo.stage.append(createElement("div", "demo-pair", {}, gallery.element, right));
  demo.readout.append(status.element, progress.element, pace.element, figures.element);
  demo.controls.append(stories, ...panel.elements);
  await begin();
  return demo.root;
}
