import type { Disturbance } from "#lab/attack";
import { type AttackSession, openEngine } from "#lab/engine";
import { createChangeTile } from "./adversarial/change-tile.ts";
import { type Curves, drawCurves } from "./adversarial/curve.ts";
import { createFigures } from "./adversarial/figures.ts";
import { createPanel, type PanelOptions, presets } from "./adversarial/panel.ts";
import { trainNet } from "./adversarial/train-net.ts";
import { describeAttack, toVerdict } from "./adversarial/words.ts";
import { createDigitTile } from "./digits/tile.ts";
import { createChart } from "./kit/chart.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets } from "./kit/presets.ts";
import { createPace, createProgress, createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";

export interface FgsmOptions {
  readonly epsilon?: number;
  /** Place of the first digit among the validation digits. */
  readonly digit?: number;
  /** Decides the net that is trained. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

const epsilons = Array.from({ length: 26 }, (_, at) => at / 50);

/** Trains the small net in the page, then fools it: the fast gradient sign method on any validation digit. */
export async function fgsm(options: FgsmOptions = {}): Promise<HTMLElement> {
  const { epsilon = 0.2, digit = 2, seed = 42, invalidation } = options;
  const demo = createDemo({ name: "fgsm", label: "Fool a net with its own gradient", invalidation });
  const engine = await openEngine({ invalidation });
  const valid = await engine.digits("valid");
  let session: AttackSession | undefined;
  let accuracy = 0;
  let known: Omit<Curves, "epsilon"> = { epsilons, gradient: [], noise: [] };
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const status = createStatus();
  const progress = createProgress({ label: "Training" });
  const figures = createFigures();
  const tile = (label: string) => createDigitTile({ size: 168, label, invalidation });
  const [before, after] = [tile("The digit"), tile("The disturbed digit")];
  const change = createChangeTile(168, invalidation);
  const choices: PanelOptions = {
    epsilon,
    digit,
    seed,
    digits: valid.count,
    onTrain: () => void training.run(),
    onShow: () => void showing.run(),
  };
  const panel = createPanel(choices);
  demo.keep({ epsilon: panel.epsilon, digit: panel.digit, kind: panel.kind, seed: panel.seed });
  const stories = createPresets({ epsilon: panel.epsilon, kind: panel.kind }, presets, choices.onShow);
  const pace = createPace({ images: "Digits" });
  pace.setBackend(await engine.backend());
  const chart = createChart({
    label: "Accuracy against ε",
    draw: (width) => drawCurves({ ...known, epsilon: panel.epsilon.value }, width),
    invalidation,
  });

  const showing = createLatest(async () => {
    const [index, size] = [panel.digit.value, panel.epsilon.value];
    const kind: Disturbance = panel.kind.value;
    if (session === undefined) return;
    const one = await session.attack(index, size, kind);
    const [share = 0] = await session.accuracies([size], kind);
    if (over) return;
    const label = valid.labels[index] ?? 0;
    const isThree = label === 3;
    before.show(valid.pixels.subarray(index * 784, (index + 1) * 784));
    before.caption(`a ${label}: ${toVerdict(one.before)}`);
    before.describe(`Digit ${index}, a ${label}. The net says ${toVerdict(one.before)}.`);
    change.show(one.change, size, `what is added, ±${size.toFixed(2)}`);
    after.show(one.greys);
    after.caption(`now: ${toVerdict(one.after)}`);
    after.describe(`The disturbed digit. The net says ${toVerdict(one.after)}.`);
    after.mark(one.after > 0.5 !== isThree);
    figures.show({ accuracy, share, one, label });
    const words = describeAttack(label, size, one);
    status.say(words);
    chart.describe(
      `Validation accuracy against ε. At ${size.toFixed(2)} it is ${(share * 100).toFixed(1)}%.`,
    );
    chart.redraw();
  });

  const training = createLatest(async () => {
    demo.setBusy(true);
    status.say("Training a net…", true);
    try {
      const net = await trainNet(engine, panel.seed.value, progress.set);
      pace.set(net.work);
      await session?.dispose();
      session = await engine.openAttack(net.weights, panel.seed.value);
      accuracy = net.accuracy;
      known = {
        epsilons,
        gradient: await session.accuracies(epsilons, "gradient"),
        noise: await session.accuracies(epsilons, "noise"),
      };
      await showing.run();
    } catch (reason) {
      if (!over) status.say(`The training stopped: ${String(reason)}`);
    }
    progress.done();
    demo.setBusy(false);
  });

  const tiles = createElement("div", "demo-digit-trio", {}, before.element, change.element, after.element);
  demo.stage.append(createElement("div", "demo-pair", {}, tiles, chart.element));
  demo.readout.append(status.element, pace.element, figures.element, progress.element);
  demo.controls.append(stories, ...panel.elements);
  await training.run();
  return demo.root;
}
