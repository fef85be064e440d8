import {
  createRoll,
  findBestWeights,
  findMeanSquaredError,
  stepWeights,
  type TimeUnit,
  toWeightsIn,
  type Weights,
} from "#lab/descent-quadratic";
import { createRandom } from "#lab/random";
import { createChart } from "./kit/chart.ts";
import { createButton, createGrid, createRow, type Slider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createTicker, isMotionReduced } from "./kit/motion.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createRateSlider, createUnitChoice, createWeightSliders } from "./quadratic-fit/panel.ts";
import { drawFit, drawLosses } from "./quadratic-fit/picture.ts";
import { describeAttempt, toText } from "./quadratic-fit/words.ts";

export interface QuadraticFitOptions {
  readonly unit?: TimeUnit;
  /** Decides the noise of the measurements. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown>;
}

/** The curve that greets the reader, in scaled time: almost a straight line. */
const firstGuess: Weights = [4, -14, 6];

const longestRun = 200;

/** The speed of a roller coaster against time, and a quadratic to fit through it: by hand first, then by descent. */
export function quadraticFit(options: QuadraticFitOptions = {}): HTMLElement {
  const { invalidation } = options;
  const demo = createDemo({ name: "quadratic-fit", label: "Fit a curve by hand, then by descent" });
  const roll = createRoll(createRandom(options.seed ?? 42));
  const choice = createUnitChoice(options.unit ?? "seconds");
  let unit = choice.value;
  // The weights themselves: a slider's thumb cannot follow a descent to the last digit, or out of its range.
  let weights = toWeightsIn(firstGuess, "scaled", unit);
  let losses: number[] = [];
  let sliders: readonly [Slider, Slider, Slider];
  let rate: Slider;

  const best = findMeanSquaredError(roll, findBestWeights(roll, unit), unit);
  const fit = createChart({
    label: "Speed against time",
    draw: (width) => drawFit(roll, weights, unit, width),
    invalidation,
  });
  const history = createChart({
    label: "Loss against steps",
    draw: (width) => drawLosses(losses, best, width),
    invalidation,
  });
  const status = createStatus();
  const step = createMetric({ name: "step", label: "Step" });
  const loss = createMetric({ name: "loss", label: "Loss (mean squared error)", format: toText });
  const leastLoss = createMetric({ name: "best-loss", label: "Least squares", format: toText });
  leastLoss.set(best);

  const findLoss = () => findMeanSquaredError(roll, weights, unit);
  const show = () => {
    const words = describeAttempt({ unit, losses, best });
    if (ticker.running) status.say("Descending…");
    else {
      status.say(words);
      fit.describe(`Twenty measured speeds and a curve through them. ${words}`);
    }
    step.set(losses.length - 1);
    loss.set(losses.at(-1) ?? Number.NaN);
    run.textContent = ticker.running ? "Pause" : "Descend";
    fit.redraw();
    history.redraw();
  };
  const restart = () => {
    ticker.stop();
    losses = [findLoss()];
    show();
  };
  const descend = (): boolean => {
    weights = stepWeights(roll, weights, unit, rate.value);
    losses.push(findLoss());
    for (const [index, slider] of sliders.entries()) slider.set(weights[index] ?? 0);
    const now = findLoss();
    return now < 1e7 && now > best * 1.0005 && (losses.length - 1) % longestRun !== 0;
  };
  const ticker = createTicker(
    () => {
      const goesOn = descend();
      if (!goesOn) ticker.stop();
      show();
      return goesOn;
    },
    45,
    invalidation,
  );

  const run = createButton({
    label: "Descend",
    kind: "primary",
    onPress() {
      if (ticker.running) ticker.stop();
      else if (isMotionReduced()) while (descend());
      else ticker.start();
      show();
    },
  });
  const single = createButton({
    label: "One step",
    onPress() {
      ticker.stop();
      descend();
      show();
    },
  });
  const reset = createButton({
    label: "Reset",
    onPress() {
      weights = toWeightsIn(firstGuess, "scaled", unit);
      for (const [index, slider] of sliders.entries()) slider.set(weights[index] ?? 0);
      restart();
    },
  });

  const grid = createGrid();
  const offerSliders = () => {
    sliders = createWeightSliders(unit, weights);
    rate = createRateSlider(unit);
    for (const slider of sliders) {
      slider.onInput(() => {
        const [a, b, c] = sliders;
        weights = [a.value, b.value, c.value];
        restart();
      });
    }
    grid.replaceChildren(...sliders.map(({ element }) => element), rate.element);
  };
  choice.onInput((next) => {
    weights = toWeightsIn(weights, unit, next);
    unit = next;
    offerSliders();
    restart();
  });

  demo.stage.append(fit.element, history.element);
  demo.readout.append(status.element, step.element, loss.element, leastLoss.element);
  demo.controls.append(createRow(run, single, reset), choice.element, grid);
  offerSliders();
  restart();
  return demo.root;
}
