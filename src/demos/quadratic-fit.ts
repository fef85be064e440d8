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
import { createButton, createGrid, createRow, createSeed, type Slider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createPlayer } from "./kit/player.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createVector } from "./kit/vector.ts";
import { createRate, createUnitChoice, createWeightSliders, presets } from "./quadratic-fit/panel.ts";
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
export async function quadraticFit(options: QuadraticFitOptions = {}): Promise<HTMLElement> {
  const { invalidation } = options;
  const demo = createDemo({
    name: "quadratic-fit",
    label: "Fit a curve by hand, then by descent",
    invalidation,
  });
  const seed = createSeed({ value: options.seed ?? 42, next: "Other measurements" });
  const choice = createUnitChoice(options.unit ?? "seconds");
  demo.keep({ seed, unit: choice });
  const findBest = () => findMeanSquaredError(roll, findBestWeights(roll, unit), unit);
  let roll = createRoll(createRandom(seed.value));
  let unit = choice.value;
  // The weights themselves: a slider's thumb cannot follow a descent to the last digit, or out of its range.
  let scaled = firstGuess;
  const place = createVector({
    length: 3,
    most: 1000,
    read: () => scaled,
    write([a = 0, b = 0, c = 0]) {
      scaled = [a, b, c];
    },
  });
  demo.keep({ weights: place });
  let weights = toWeightsIn(scaled, "scaled", unit);
  let best = findBest();
  let losses: number[] = [];
  let sliders: readonly [Slider, Slider, Slider];
  const rate = createRate(unit);
  demo.keep({ rate });

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

  const findLoss = () => findMeanSquaredError(roll, weights, unit);
  const show = () => {
    const words = describeAttempt({ unit, losses, best });
    if (player.running) status.say("Descending…", true);
    else {
      status.say(words);
      fit.describe(`Twenty measured speeds and a curve through them. ${words}`);
    }
    step.set(losses.length - 1);
    loss.set(losses.at(-1) ?? Number.NaN);
    leastLoss.set(best);
    fit.redraw();
    history.redraw();
  };
  /** The weights are now these; sliders and address follow. */
  const move = (next: Weights) => {
    weights = next;
    scaled = toWeightsIn(weights, unit, "scaled");
    place.tell();
  };
  const followWeights = () => {
    for (const [index, slider] of sliders.entries()) slider.set(weights[index] ?? 0);
  };
  const begin = () => {
    losses = [findLoss()];
  };
  const restart = () => {
    player.stop();
    begin();
    show();
  };
  const player = createPlayer({
    step() {
      move(stepWeights(roll, weights, unit, rate.value));
      followWeights();
      const now = findLoss();
      losses.push(now);
      return now < 1e7 && now > best * 1.0005 && (losses.length - 1) % longestRun !== 0;
    },
    reset() {
      move(toWeightsIn(firstGuess, "scaled", unit));
      followWeights();
      begin();
    },
    show,
    milliseconds: 45,
    labels: { run: "Descend", step: "One step" },
    invalidation,
  });
  demo.keep({ speed: player.speed });

  const grid = createGrid();
  const offerSliders = () => {
    sliders = createWeightSliders(unit, weights);
    for (const slider of sliders) {
      slider.onInput(() => {
        const [a, b, c] = sliders;
        move([a.value, b.value, c.value]);
        restart();
      });
    }
    grid.replaceChildren(...sliders.map(({ element }) => element), rate.element);
  };
  const openUnit = () => {
    unit = choice.value;
    best = findBest();
    rate.open(unit);
    weights = toWeightsIn(scaled, "scaled", unit);
    offerSliders();
  };
  choice.onInput(() => {
    openUnit();
    restart();
  });
  const stories = presets.map(({ label, unit: wanted, factor }) =>
    createButton({
      label,
      onPress() {
        choice.set(wanted);
        openUnit();
        rate.accept(rate.value * factor);
        move(toWeightsIn(firstGuess, "scaled", unit));
        followWeights();
        restart();
        player.play();
      },
    }),
  );
  seed.onInput(() => {
    roll = createRoll(createRandom(seed.value));
    best = findBest();
    restart();
  });

  demo.stage.append(fit.element, history.element);
  demo.readout.append(status.element, step.element, loss.element, leastLoss.element);
  demo.controls.append(
    createRow(...player.buttons, seed.button),
    createRow(...stories),
    choice.element,
    grid,
    createGrid(seed.element, player.speed.element),
  );
  offerSliders();
  restart();
  return demo.ready();
}
