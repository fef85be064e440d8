import {
  createDescent,
  createNewton,
  createWalker,
  curves,
  findWalkVerdict,
  type Vector,
} from "#lab/descent";
import { type BallSettings, createPanel, presets } from "./ball/panel.ts";
import { drawWalk } from "./ball/picture.ts";
import { describeWalk, toText, type Walk } from "./ball/words.ts";
import { createChart } from "./kit/chart.ts";
import { createButton, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createPlayer } from "./kit/player.ts";
import { createMetric, createStatus } from "./kit/readout.ts";

export interface BallOptions extends BallSettings {
  /** Steps already taken when the demo appears. */
  readonly steps?: number;
  readonly invalidation?: Promise<unknown>;
}

/** A run ends after so many steps even if the ball is still on its way. */
const longestRun = 60;

/** A ball on a curve: its tangent, its steps, and what the learning rate does to them. */
export async function ball(options: BallOptions = {}): Promise<HTMLElement> {
  const { invalidation } = options;
  const { stage, readout, controls, keep, ready } = createDemo({
    name: "ball",
    label: "A ball rolling down a curve, step by step",
    invalidation,
  });
  const { curve, method, rate, start } = createPanel(options);
  keep({ curve, method, rate, start });
  let path: readonly Vector[] = [[start.value]];

  const findNext = (): Vector => {
    const rule = method.value === "newton" ? createNewton() : createDescent(rate.value);
    return rule(curves[curve.value], createWalker(path.at(-1) ?? [0])).position;
  };
  const toWalk = (): Walk => ({ curve: curve.value, method: method.value, path });
  const chart = createChart({
    label: "A curve with a ball on it",
    draw: (width) => drawWalk(toWalk(), findNext(), width),
    invalidation,
  });
  const status = createStatus();
  const metrics = {
    step: createMetric({ name: "step", label: "Step" }),
    position: createMetric({ name: "position", label: "Weight x", format: toText }),
    loss: createMetric({ name: "loss", label: "Loss", format: toText }),
    slope: createMetric({ name: "slope", label: "Slope", format: toText }),
  };

  const show = () => {
    const at = path.at(-1) ?? [0];
    const valley = curves[curve.value];
    metrics.step.set(path.length - 1);
    metrics.position.set(at[0] ?? 0);
    metrics.loss.set(valley.value(at));
    metrics.slope.set(valley.gradient(at)[0] ?? 0);
    const words = describeWalk(toWalk());
    status.say(words, player.running);
    chart.describe(`A curve with a ball on it. ${words}`);
    rate.element.hidden = method.value === "newton";
    presetRow.hidden = method.value === "newton";
    chart.redraw();
  };
  /** Takes a step, unless the ball lies still or has left for good. Says whether there may be another. */
  const step = (): boolean => {
    const next = findNext();
    const verdict = findWalkVerdict(curves[curve.value], path);
    if (verdict === "settles" || verdict === "stuck" || Math.abs(next[0] ?? 0) > 1e6) return false;
    path = [...path, next];
    return path.length <= longestRun && Math.abs(next[0] ?? 0) < 12;
  };
  const restart = () => {
    path = [[start.value]];
  };
  const player = createPlayer({
    step,
    reset: restart,
    begin() {
      if (path.length > longestRun) restart();
    },
    show,
    milliseconds: 350,
    invalidation,
  });
  keep({ speed: player.speed });
  const reset = () => {
    player.stop();
    restart();
    show();
  };

  const presetRow = createRow();
  const offerPresets = () => {
    const buttons = presets[curve.value].map(([label, value]) =>
      createButton({
        label,
        onPress() {
          rate.set(value);
          reset();
          player.play();
        },
      }),
    );
    presetRow.replaceChildren(...buttons);
  };

  curve.onInput(() => {
    offerPresets();
    reset();
  });
  method.onInput(reset);
  rate.onInput(show);
  start.onInput(reset);
  chart.element.addEventListener("click", (event) => {
    const point = chart.findPoint(event);
    if (point === undefined) return;
    start.set(Math.round(point.x * 20) / 20);
    reset();
  });

  stage.append(chart.element);
  readout.append(status.element, ...Object.values(metrics).map(({ element }) => element));
  controls.append(
    createRow(...player.buttons),
    presetRow,
    rate.element,
    start.element,
    curve.element,
    method.element,
    player.speed.element,
  );
  offerPresets();
  for (let taken = 0; taken < (options.steps ?? 4); taken++) step();
  show();
  return ready();
}
