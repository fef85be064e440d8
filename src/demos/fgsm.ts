import type { Disturbance } from "#lab/attack";
import { type AttackSession, openEngine } from "#lab/engine";
import { createChangeTile } from "./adversarial/change-tile.ts";
import { type Curves, drawCurves } from "./adversarial/curve.ts";
import { createFigures } from "./adversarial/figures.ts";
import { type Net, openNetBook } from "./adversarial/net.ts";
import { createPanel, presets } from "./adversarial/panel.ts";
import { describeAttack, describeNet, toVerdict } from "./adversarial/words.ts";
import { createDigitTile } from "./digits/tile.ts";
import { createChart } from "./kit/chart.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets } from "./kit/presets.ts";
import { createPace, createStatus } from "./kit/readout.ts";
import { createRunner } from "./kit/runner.ts";
import { createLatest } from "./picture/latest.ts";

export interface FgsmOptions {
  readonly epsilon?: number;
  /** Place of the first digit among the validation digits. */
  readonly digit?: number;
  /** Decides the net that Run trains. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

const epsilons = Array.from({ length: 26 }, (_, at) => at / 50);

/**
 * Fools a net with the fast gradient sign method, on any validation digit: at first the net that the page brings, then one
 * that the reader trains here.
 */
export async function fgsm(options: FgsmOptions = {}): Promise<HTMLElement> {
  const { epsilon = 0.2, digit = 2, seed = 42, invalidation } = options;
  const demo = createDemo({ name: "fgsm", label: "Fool a net with its own gradient", invalidation });
  const engine = await openEngine({ invalidation });
  const valid = await engine.digits("valid");
  const book = await openNetBook(engine);
  let attacked: { readonly net: Net; readonly session: AttackSession } | undefined;
  let known: Omit<Curves, "epsilon"> = { epsilons, gradient: [], noise: [] };
  let words = "";
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const status = createStatus();
  const figures = createFigures();
  const tile = (label: string) => createDigitTile({ size: 168, label, invalidation });
  const [before, after] = [tile("The digit"), tile("The disturbed digit")];
  const change = createChangeTile(168, invalidation);
  const panel = createPanel({
    epsilon,
    digit,
    seed,
    digits: valid.count,
    onShow: () => void showing.run().then(say),
  });
  demo.keep({ epsilon: panel.epsilon, digit: panel.digit, kind: panel.kind, seed: panel.seed });
  const pace = createPace({ images: "Digits" });
  pace.setBackend(engine.backend);
  const chart = createChart({
    label: "Accuracy against ε",
    draw: (width) => drawCurves({ ...known, epsilon: panel.epsilon.value }, width),
    invalidation,
  });

  /** Shows the chosen digit, disturbed against the net that is attacked now. */
  const showing = createLatest(async () => {
    const [index, size] = [panel.digit.value, panel.epsilon.value];
    const kind: Disturbance = panel.kind.value;
    if (attacked === undefined) return;
    const { session, net } = attacked;
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
    figures.show({ accuracy: net.accuracy, share, one, label });
    words = describeAttack(label, size, one);
    chart.describe(
      `Validation accuracy against ε. At ${size.toFixed(2)} it is ${(share * 100).toFixed(1)}%.`,
    );
    chart.redraw();
  });
  /** Turns the attack on the net that is there now. */
  const renew = async () => {
    if (attacked?.net === book.net) return;
    await attacked?.session.dispose();
    const session = await engine.openAttack(book.net.weights, panel.seed.value);
    attacked = { net: book.net, session };
    const gradient = await session.accuracies(epsilons, "gradient");
    known = { epsilons, gradient, noise: await session.accuracies(epsilons, "noise") };
    await showing.run();
  };
  const say = () => {
    if (over) return;
    if (runner.failure !== undefined) status.say(`It stopped: ${String(runner.failure)}. Reset begins anew.`);
    else if (runner.running) status.say(describeNet(book.net), true);
    else status.say(words);
  };
  const runner = createRunner({
    demo,
    label: "Training of the net",
    advance: () => book.advance(panel.seed.value),
    findShare: () => book.share,
    cancel: book.cancel,
    reset: book.reset,
    settle: renew,
    show() {
      pace.set(book.spent);
      figures.setNet(book.net);
      say();
    },
    labels: { run: "Train a net here", step: "+1 epoch" },
    invalidation,
  });
  panel.seed.onInput(() => {
    runner.cancel();
    runner.play();
  });

  const stories = createPresets(
    { epsilon: panel.epsilon, kind: panel.kind },
    presets,
    () => void showing.run().then(say),
  );
  const tiles = createElement("div", "demo-digit-trio", {}, before.element, change.element, after.element);
  demo.stage.append(createElement("div", "demo-pair", {}, tiles, chart.element));
  demo.readout.append(status.element, figures.origin, pace.element, runner.progress, figures.element);
  demo.controls.append(stories, ...panel.elements(runner.buttons));
  await renew();
  runner.show();
  return demo.ready();
}
