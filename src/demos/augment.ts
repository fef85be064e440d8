import { fastaiSettings } from "#lab/augment-settings";
import { openEngine } from "#lab/engine";
import { createBackends } from "./augment/backends.ts";
import { createGrid } from "./augment/grid.ts";
import { createPanel } from "./augment/panel.ts";
import { describeGrid } from "./augment/words.ts";
import { createChoice, createRow, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createMetric, createPace, createStatus } from "./kit/readout.ts";
import { createWork } from "./kit/work.ts";
import { createLatest } from "./picture/latest.ts";
import { createOwnPicture } from "./picture/own.ts";

export interface AugmentOptions {
  readonly seed?: number;
  readonly invalidation?: Promise<unknown>;
}

const count = 9;

/**
 * Nine variants of one picture under fastai's batch transforms, made anew in the lab's worker whenever a slider moves.
 * The seed fixes the dice, so a slider bends the same nine variants; "New variants" rolls again.
 */
export async function augment({ seed: first = 42, invalidation }: AugmentOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "augment", label: "Nine variants of one picture", invalidation });
  const engine = await openEngine({ invalidation });
  const status = createStatus();
  const work = createWork(demo, status);
  const own = await createOwnPicture({
    demo,
    status,
    work,
    open: (file) => engine.openPicture(file),
    onChange: () => latest.run(),
    invalidation,
  });
  const seed = createSeed({ value: first, next: "New variants", kind: "primary" });
  const pace = createPace({ step: "grid" });
  const tensors = createMetric({ name: "tensors", label: "Tensors held" });

  let summary = "";
  let pointed: string | undefined;
  const grid = createGrid(count, (text) => {
    pointed = text;
    status.say(pointed ?? summary);
  });
  const toOptions = () => ({
    settings: panel.settings,
    seed: seed.value,
    count,
    padMode: edge.value,
  });
  const latest = createLatest(async () => {
    const { backend, result, problem } = await backends.vary(own, toOptions());
    grid.draw(result);
    summary = problem + describeGrid(result.variants);
    status.say(pointed ?? summary);
    pace.setBackend(backend);
    pace.set({ steps: 1, images: count, milliseconds: result.milliseconds });
    tensors.set((await engine.memory()).numTensors);
  });
  const redraw = () => work(latest.run);

  const panel = createPanel(fastaiSettings, redraw);
  const edge = createChoice({
    label: "pad_mode, beyond the edge",
    options: [
      { value: "reflection", label: "reflection" },
      { value: "border", label: "border" },
      { value: "zeros", label: "zeros" },
    ],
    value: "reflection",
  });
  const backends = await createBackends({
    shared: engine.backend,
    status,
    work,
    toRequest: () => ({ file: own.file, options: toOptions() }),
    invalidation,
  });
  for (const control of [edge, backends.choice]) control.onInput(redraw);
  seed.onInput(redraw);
  demo.keep({ ...panel.parameters, pad_mode: edge, seed, backend: backends.choice });

  demo.stage.append(grid.element);
  demo.controls.append(
    createRow(seed.button, ...own.elements),
    own.choice,
    ...panel.elements,
    edge.element,
    seed.element,
    ...backends.controls,
  );
  demo.readout.append(status.element, pace.element, tensors.element, ...backends.readout);
  await latest.run();
  return demo.ready();
}
