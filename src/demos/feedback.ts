import { findTruth, type LoopRun, type LoopSettings, simulateLoop } from "#lab/feedback";
import { summarise } from "#lab/feedback-summary";
import { createRandom } from "#lab/random";
import { createPanel, firstSettings, presets, toPercent } from "./feedback/panel.ts";
import { drawHistories, drawSpread, isUrn, type LoopView } from "./feedback/picture.ts";
import { describeLoop } from "./feedback/words.ts";
import { createChart } from "./kit/chart.ts";
import { createButton, createGrid, createRow, createSeed, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createPlayer } from "./kit/player.ts";
import { createMetric, createStatus } from "./kit/readout.ts";

export interface FeedbackOptions extends Partial<LoopSettings> {
  /** The first history's dice; the others have the seeds after it. */
  readonly seed?: number;
  readonly runs?: number;
  readonly days?: number;
  readonly invalidation?: Promise<unknown>;
}

/** A loop of recording and looking, run many times over: what starts it, what feeds it, what stops it. */
export async function feedback(options: FeedbackOptions = {}): Promise<HTMLElement> {
  const { invalidation, runs: runCount = 100, days = 1000 } = options;
  const { stage, readout, controls, keep, ready } = createDemo({
    name: "feedback",
    label: "A feedback loop between a record and the patrols it sends",
    invalidation,
  });
  const panel = createPanel({ ...firstSettings, ...options });
  const seed = createSeed({ value: options.seed ?? 1, next: "Other luck" });
  let runs: readonly LoopRun[] = [];

  const day = createSlider({ label: "Day", min: 0, max: days, step: 1, value: days });
  keep({ ...panel.parameters, seed, day });
  const toView = (): LoopView => ({
    settings: panel.read(),
    runs,
    picture: panel.picture.value,
    day: day.value,
    days,
  });
  const simulate = () => {
    const settings = panel.read();
    // Seeds of one demo stay apart from those of the next press.
    runs = Array.from({ length: runCount }, (_, run) =>
      simulateLoop(settings, days, createRandom(seed.value * 100_000 + run)),
    );
  };
  simulate();

  const histories = createChart({
    label: "Shares over the days",
    draw: (width) => drawHistories(toView(), width),
    invalidation,
  });
  const spread = createChart({
    label: "Shares on the day shown",
    draw: (width) => drawSpread(toView(), width),
    invalidation,
  });
  const status = createStatus();
  const metrics = {
    truth: createMetric({ name: "truth", label: "Truth", format: toPercent }),
    mean: createMetric({ name: "mean-share", label: "Mean record", format: toPercent }),
    spread: createMetric({ name: "spread", label: "Eight in ten span", format: toPoints }),
    astray: createMetric({ name: "astray", label: "Over 10 points off", format: toPercent }),
    patrols: createMetric({ name: "mean-patrols", label: "Patrols sent north", format: toPercent }),
  };

  const show = () => {
    const settings = panel.read();
    const truth = findTruth(settings);
    const findShares = (picture: "record" | "patrols") => runs.map((run) => run[picture][day.value] ?? 0);
    const summary = summarise(findShares("record"), day.value, truth);
    metrics.truth.set(truth);
    metrics.mean.set(summary.mean);
    metrics.spread.set(summary.high - summary.low);
    metrics.astray.set(summary.astray);
    metrics.patrols.set(summarise(findShares("patrols"), day.value, truth).mean);
    const words = describeLoop(settings, summary);
    status.say(words, player.running);
    histories.describe(`${runCount} histories as lines over ${days} days. ${words}`);
    spread.describe(
      `How the histories are spread on day ${day.value}.${
        isUrn(settings) ? " The curve is the limit that Pólya’s urn must reach." : ""
      }`,
    );
    histories.redraw();
    spread.redraw();
  };
  const renew = () => {
    simulate();
    show();
  };
  const player = createPlayer({
    step() {
      day.set(Math.min(days, day.value + Math.ceil(days / 100)));
      return day.value < days;
    },
    begin() {
      if (day.value >= days) day.set(0);
    },
    reset() {
      seed.set(options.seed ?? 1);
      panel.set({ ...firstSettings, ...options });
      day.set(days);
      simulate();
    },
    show,
    milliseconds: 40,
    invalidation,
  });
  keep({ speed: player.speed });
  const stories = presets.map(([label, changes]) =>
    createButton({
      label,
      onPress() {
        panel.set({ ...firstSettings, ...changes });
        day.set(days);
        renew();
      },
    }),
  );
  panel.onInput(renew);
  seed.onInput(renew);
  panel.picture.onInput(show);
  day.onInput(() => {
    player.stop();
    show();
  });

  stage.append(histories.element, spread.element);
  readout.append(status.element, ...Object.values(metrics).map(({ element }) => element));
  controls.append(
    createRow(...player.buttons, seed.button),
    createRow(...stories),
    createGrid(
      day.element,
      ...panel.sliders.map(({ element }) => element),
      seed.element,
      player.speed.element,
    ),
    panel.rule.element,
    panel.correction.element,
    panel.picture.element,
  );
  show();
  return ready();
}

function toPoints(share: number): string {
  return `${Math.round(share * 100)} points`;
}
