import { openEngine } from "#lab/engine";
import { findIncoming, type UnitPictures } from "#lab/unit-pictures";
import { createChangeTile } from "./adversarial/change-tile.ts";
import { type TrainedNet, trainNet } from "./adversarial/train-net.ts";
import { createUnitGrid } from "./adversarial/unit-grid.ts";
import { createDigitTile } from "./digits/tile.ts";
import { createGrid, createRow, createSeed, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets, type Preset } from "./kit/presets.ts";
import { createMetric, createPace, createProgress, createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";

export interface UnitPicturesDemoOptions {
  /** Decides the net that is trained. */
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

/** What the units of a net trained in the page like to see, found by walking uphill on the pixels. */
export async function unitPictures(options: UnitPicturesDemoOptions = {}): Promise<HTMLElement> {
  const { seed = 42, invalidation } = options;
  const demo = createDemo({
    name: "unit-pictures",
    label: "What the units of a net like to see",
    invalidation,
  });
  const engine = await openEngine({ invalidation });
  let net: TrainedNet | undefined;
  let pictures: UnitPictures | undefined;
  let chosen = 0;
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const status = createStatus();
  const progress = createProgress({ label: "Training" });
  const pace = createPace({ images: "Digits" });
  pace.setBackend(await engine.backend());
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
    kind: "primary",
  });
  demo.keep({ smooth, shrink, steps, seed: seeds });

  function showUnit(): void {
    const [first] = net?.weights ?? [];
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
    status.say(
      `Unit ${chosen + 1} of ${pictures.hidden.length} speaks for a ${vote > 0 ? 3 : 7}, with a weight of ${vote.toFixed(2).replace("-", "−")}.`,
    );
  }

  const drawing = createLatest(async () => {
    if (net === undefined) return;
    demo.setBusy(true);
    const found = await engine.unitPictures(net.weights, {
      smooth: smooth.value,
      shrink: shrink.value,
      steps: steps.value,
    });
    if (over) return;
    pictures = found;
    three.show(found.outputs[0]);
    three.caption("says 3 most loudly");
    seven.show(found.outputs[1]);
    seven.caption("says 7 most loudly");
    grid.show(found);
    showUnit();
    demo.setBusy(false);
  });
  const training = createLatest(async () => {
    demo.setBusy(true);
    net = await trainNet(engine, seeds.value, progress.set);
    progress.done();
    pace.set(net.work);
    chosen = findLoudest(net.weights.at(-1)?.weights ?? new Float32Array(0));
    await drawing.run();
  });
  for (const one of [smooth, shrink, steps]) one.onInput(() => void drawing.run());
  seeds.onInput(() => void training.run());

  const stories = createPresets({ smooth, shrink, steps }, presets, () => void drawing.run());
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
    progress.element,
    pace.element,
    createElement("div", "demo-numbers", {}, ink.element, rough.element),
  );
  demo.controls.append(
    stories,
    createGrid(smooth.element, shrink.element, steps.element, seeds.element),
    createRow(seeds.button),
  );
  await training.run();
  return demo.root;
}

/** Place of the number farthest from zero. */
function findLoudest(votes: Float32Array): number {
  return votes.reduce((best, vote, at) => (Math.abs(vote) > Math.abs(votes[best] ?? 0) ? at : best), 0);
}

function mean(values: Float32Array, of: (value: number, at: number) => number): number {
  return values.reduce((sum, value, at) => sum + of(value, at), 0) / values.length;
}
