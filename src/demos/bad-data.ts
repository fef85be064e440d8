import { storedFlips } from "#lab/cleaning";
import { openEngine } from "#lab/engine";
import { createConfusionTable } from "./bad-data/confusion.ts";
import { createFigures } from "./bad-data/figures.ts";
import { createGallery } from "./bad-data/gallery.ts";
import { createLabelBook } from "./bad-data/label-book.ts";
import { createPanel, presets } from "./bad-data/panel.ts";
import { drawHistory, type History } from "./bad-data/picture.ts";
import { openRounds } from "./bad-data/rounds.ts";
import { describeChange, describeRound, describeStart, describeTraining } from "./bad-data/words.ts";
import { createChart } from "./kit/chart.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets } from "./kit/presets.ts";
import { createPace, createStatus } from "./kit/readout.ts";
import { createRunner } from "./kit/runner.ts";

export interface BadDataOptions {
  /** Share of labels that are flipped at first, 0 to 1. */
  readonly share?: number;
  /** Decides which labels are flipped. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

/** The 3-or-7 set with wrong labels: train, sort by loss, relabel or delete the worst, train again. */
export async function badData(options: BadDataOptions = {}): Promise<HTMLElement> {
  const { share = storedFlips.share, seed = storedFlips.seed, invalidation } = options;
  const demo = createDemo({ name: "bad-data", label: "Find the wrong labels by their loss", invalidation });
  const engine = await openEngine({ invalidation });
  const train = await engine.digits("train");
  const rounds = await openRounds(engine);
  const book = createLabelBook(train);

  const toHistory = (): History => ({
    rounds: rounds.accuracies,
    clean: rounds.clean,
    present: rounds.present,
  });
  const status = createStatus();
  const figures = createFigures();
  const pace = createPace({ images: "Digits" });
  pace.setBackend(engine.backend);
  const confusion = createConfusionTable();
  const chart = createChart({
    label: "Accuracy",
    draw: (width) => drawHistory(toHistory(), width),
    invalidation,
  });
  const panel = createPanel({
    share,
    seed,
    onTrust: () => change(() => book.turn(findTop())),
    onLook: () => change(() => book.correct(findTop())),
  });
  demo.keep({ share: panel.share, seed: panel.seed, press: panel.press });
  const gallery = createGallery({
    train,
    book,
    invalidation,
    onPress: (index) =>
      change(() => book.set(index, book.mark(index) === "given" ? panel.press.value : "given")),
  });

  const findTop = () => rounds.latest?.suspects.slice(0, panel.top.value) ?? [];
  const findShare = () => (rounds.latest ? book.share(rounds.latest, panel.top.value) : Number.NaN);
  const showFigures = () => figures.show(book, toHistory(), findShare());
  /** What was shown last: a round is shown once, so that the gallery stays where its reader has turned it. */
  let shown: { readonly count: number; readonly table: number } | undefined;
  let table = 0;
  /** The labels as they were when the training under way began. */
  let begun = book.labels;
  const showRound = () => {
    const { latest } = rounds;
    const [last, count] = [shown, rounds.accuracies.length];
    if (last?.count === count && last.table === table) return;
    shown = { count, table };
    gallery.open(latest);
    confusion.show(latest?.confusion);
  };
  function describe(): string {
    if (runner.failure !== undefined) return `The training stopped: ${String(runner.failure)}`;
    if (runner.running || rounds.present !== undefined)
      return describeTraining(rounds.share, rounds.present, runner.running);
    if (rounds.latest === undefined) return describeStart(book);
    // A label is changed after the round that it was judged by.
    if (book.isChanged) return describeChange(book);
    return describeRound(book, toHistory(), panel.top.value, findShare());
  }
  const runner = createRunner({
    demo,
    label: "Training",
    begin: rounds.begin,
    async advance() {
      if (rounds.present === undefined) begun = book.labels.slice();
      const { length } = rounds.accuracies;
      await rounds.advance(begun);
      if (rounds.accuracies.length > length) book.settle(begun);
    },
    findShare: () => rounds.share,
    cancel: rounds.cancel,
    reset() {
      rounds.reset();
      deal();
    },
    show() {
      showRound();
      showFigures();
      pace.set(rounds.spent);
      const words = describe();
      status.say(words, runner.running);
      chart.describe(`Validation accuracy after each training. ${words}`);
      chart.redraw();
    },
    labels: {
      get run() {
        return rounds.latest === undefined ? "Train" : "Train again";
      },
      step: "+1 epoch",
    },
    invalidation,
  });
  function change(work: () => void): void {
    // A training that is paused is one on other labels.
    if (!runner.running && rounds.present !== undefined) runner.cancel();
    work();
    gallery.refresh();
    runner.show();
  }
  /** Flips the labels anew. */
  function deal(): void {
    table += 1;
    book.open(panel.share.value, panel.seed.value);
    panel.top.set(book.flipped);
  }
  /** Other flips are trained on at once, since the reader has asked for them. */
  function begin(): void {
    runner.change(() => {
      rounds.open({ share: panel.share.value, seed: panel.seed.value });
      deal();
      if (rounds.latest === undefined) runner.play();
    });
  }
  panel.top.onInput(runner.show);
  panel.share.onInput(begin);
  panel.seed.onInput(begin);

  const stories = createPresets({ share: panel.share }, presets, begin);
  const right = createElement("div", "demo-verdict", {}, chart.element, confusion.element);
  demo.stage.append(createElement("div", "demo-pair", {}, gallery.element, right));
  demo.readout.append(status.element, pace.element, runner.progress, figures.element);
  demo.controls.append(stories, ...panel.elements(runner.buttons));
  rounds.open({ share: panel.share.value, seed: panel.seed.value });
  deal();
  runner.show();
  return demo.ready();
}
