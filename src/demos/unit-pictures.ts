import { openEngine } from "#lab/engine";
import { findIncoming, type UnitPictures } from "#lab/unit-pictures";
import { createChangeTile } from "./adversarial/change-tile.ts";
import { type Net, openNetBook } from "./adversarial/net.ts";
import { createUnitGrid } from "./adversarial/unit-grid.ts";
import { describeNet } from "./adversarial/words.ts";
import { createDigitTile } from "./digits/tile.ts";
import { createGrid, createRow, createSeed, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets, type Preset } from "./kit/presets.ts";
import { createMetric, createPace, createStatus } from "./kit/readout.ts";
import { createRunner } from "./kit/runner.ts";
import { createLatest } from "./picture/latest.ts";

export interface UnitPicturesDemoOptions {
  /** Decides the net that Run trains. */
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

/** What the prices are for: without them, a unit likes a noise that no digit looks like. */
const presets: readonly Preset[] = [
  { label: "No price on anything", values: { smooth: 0, shrink: 0, steps: 120 } },
  { label: "A little of both", values: { smooth: 0.05, shrink: 0.05, steps: 120 } },
  { label: "Smooth at any price", values: { smooth: 0.2, shrink: 0.05, steps: 120 } },
  { label: "After five steps", values: { smooth: 0.05, shrink: 0.05, steps: 5 } },
];

/** What the units of a net like to see, found by walking uphill on the pixels: the net that the page brings, or one trained here. */
export async function unitPictures(options: UnitPicturesDemoOptions = {}): Promise<HTMLElement> {
  const { seed = 42, invalidation } = options;
  const demo = createDemo({
    name: "unit-pictures",
    label: "What the units of a net like to see",
    invalidation,
  });
  const engine = await openEngine({ invalidation });
  const book = await openNetBook(engine);
  /** The net whose pictures are shown. */
  let seen: Net | undefined;
  let words = "";
  let pictures: UnitPictures | undefined;
  let chosen = 0;
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const status = createStatus();
  const pace = createPace({ images: "Digits" });
  pace.setBackend(engine.backend);
  const ink = createMetric({ name: "ink", label: "Mean ink", format: (value) => value.toFixed(3) });
  const rough = createMetric({
    name: "roughness",
    label: "Roughness",
    format: (value) => value.toFixed(3),
  });
  const tile = (label: string, digit: 3 | 7) => createDigitTile({ size: 168, label, digit, invalidation });
  const three = tile("What makes the net say 3", 3);
  const seven = tile("What makes the net say 7", 7);
  const unit = createDigitTile({ size: 168, label: "What the chosen unit likes", invalidation });
  const weights = createChangeTile(168, invalidation);
  const grid = createUnitGrid({
    invalidation,
    onPick(index) {
      chosen = index;
      showUnit();
    },
  });
  const slider = (label: string, max: number, step: number, value: number) =>
    createSlider({ label, min: 0, max, step, value, format: (one) => one.toFixed(2) });
  const smooth = slider("μ, the price of roughness", 0.2, 0.01, 0.05);
  const shrink = slider("λ, the price of ink", 0.2, 0.01, 0.05);
  const steps = createSlider({ label: "Steps uphill", min: 0, max: 200, step: 5, value: 120 });
  const seeds = createSeed({
    label: "Seed of the net",
    value: seed,
    next: "Train another net",
  });
  demo.keep({ smooth, shrink, steps, seed: seeds });

  function showUnit(): void {
    const [first] = seen?.weights ?? [];
    const picture = pictures?.hidden[chosen];
    if (first === undefined || picture === undefined || pictures === undefined) return;
    const vote = pictures.votes[chosen] ?? 0;
    unit.show(picture);
    unit.caption(`unit ${chosen + 1} likes this`);
    const incoming = findIncoming(first, chosen);
    const reach = incoming.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    weights.show(incoming, reach, "its weights");
    grid.mark(chosen);
    ink.set(mean(picture, (grey) => grey));
    rough.set(mean(picture.subarray(1), (grey, at) => Math.abs(grey - (picture[at] ?? 0))));
    words = `Unit ${chosen + 1} of ${pictures.hidden.length} speaks for a ${vote > 0 ? 3 : 7}, with a weight of ${vote.toFixed(2).replace("-", "−")}.`;
    say();
  }

  const drawing = createLatest(async () => {
    const { net } = book;
    const found = await engine.unitPictures(net.weights, {
      smooth: smooth.value,
      shrink: shrink.value,
      steps: steps.value,
    });
    if (over) return;
    if (seen !== net) chosen = findLoudest(found.votes);
    seen = net;
    pictures = found;
    three.show(found.outputs[0]);
    three.caption("says 3 most loudly");
    seven.show(found.outputs[1]);
    seven.caption("says 7 most loudly");
    grid.show(found);
    showUnit();
  });
  const say = () => {
    if (over) return;
    if (runner.failure !== undefined) status.say(`It stopped: ${String(runner.failure)}. Reset begins anew.`);
    else if (runner.running) status.say(describeNet(book.net), true);
    else status.say(words);
  };
  const origin = createMetric({ name: "net", label: "The net:", line: true });
  const runner = createRunner({
    demo,
    label: "Training of the net",
    advance: () => book.advance(seeds.value),
    findShare: () => book.share,
    cancel: book.cancel,
    reset: book.reset,
    settle: async () => {
      if (seen !== book.net) await drawing.run();
    },
    show() {
      pace.set(book.spent);
      origin.set(book.net.origin);
      say();
    },
    labels: { run: "Train a net here", step: "+1 epoch" },
    invalidation,
  });
  const redraw = () => void drawing.run();
  for (const one of [smooth, shrink, steps]) one.onInput(redraw);
  seeds.onInput(() => {
    runner.cancel();
    runner.play();
  });

  const stories = createPresets({ smooth, shrink, steps }, presets, redraw);
  const large = [three, seven, unit, weights].map(({ element }) => element);
  demo.stage.append(
    createElement(
      "div",
      "demo-pair",
      {},
      createElement("div", "demo-digit-pair", {}, ...large),
      grid.element,
    ),
  );
  demo.readout.append(
    status.element,
    origin.element,
    pace.element,
    runner.progress,
    createElement("div", "demo-numbers", {}, ink.element, rough.element),
  );
  demo.controls.append(
    stories,
    createGrid(smooth.element, shrink.element, steps.element, seeds.element),
    createRow(...runner.buttons, seeds.button),
  );
  await drawing.run();
  runner.show();
  return demo.ready();
}

/** Place of the number farthest from zero. */
function findLoudest(votes: Float32Array): number {
  return votes.reduce((best, vote, at) => (Math.abs(vote) > Math.abs(votes[best] ?? 0) ? at : best), 0);
}

function mean(values: Float32Array, of: (value: number, at: number) => number): number {
  return values.reduce((sum, value, at) => sum + of(value, at), 0) / values.length;
}
