import { fastaiSettings } from "#lab/augment-settings";
import { openEngine } from "#lab/engine";
import { createGrid } from "./augment/grid.ts";
import { createPanel } from "./augment/panel.ts";
import { describeGrid } from "./augment/words.ts";
import { createChoice, createRow, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createLatest } from "./picture/latest.ts";
import { createPictureSource, fetchGrizzly } from "./picture/source.ts";

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
  let picture = await engine.openPicture(await fetchGrizzly());
  const seed = createSeed({ value: first, next: "New variants", kind: "primary" });

  const status = createStatus();
  const speed = createMetric({
    name: "images-per-second",
    volatile: true,
    label: "Images per second",
    format: (value) => value.toFixed(0),
  });
  const backend = createMetric({ name: "backend", volatile: true, label: "Backend" });
  const tensors = createMetric({ name: "tensors", label: "Tensors held" });

  let summary = "";
  let pointed: string | undefined;
  const grid = createGrid(count, (text) => {
    pointed = text;
    status.say(pointed ?? summary);
  });
  const latest = createLatest(async () => {
    const result = await picture.variants({
      settings: panel.settings,
      seed: seed.value,
      count,
      padMode: edge.value,
    });
    grid.draw(result);
    summary = describeGrid(result.variants);
    status.say(pointed ?? summary);
    speed.set((count * 1000) / result.milliseconds);
    tensors.set((await engine.memory()).numTensors);
  });
  const redraw = async () => {
    demo.setBusy(true);
    try {
      await latest.run();
    } catch (reason) {
      status.say(reason instanceof Error ? reason.message : String(reason));
    } finally {
      demo.setBusy(false);
    }
  };

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
  edge.onInput(redraw);
  seed.onInput(redraw);
  demo.keep({ ...panel.parameters, pad_mode: edge, seed });
  const source = createPictureSource({
    target: demo.root,
    async onPicture(file) {
      demo.setBusy(true);
      try {
        const next = await engine.openPicture(file);
        await picture.dispose();
        picture = next;
        await redraw();
      } catch (reason) {
        status.say(reason instanceof Error ? reason.message : String(reason));
      } finally {
        demo.setBusy(false);
      }
    },
  });

  demo.stage.append(grid.element);
  demo.controls.append(createRow(seed.button, source.element), ...panel.elements, edge.element, seed.element);
  demo.readout.append(status.element, speed.element, backend.element, tensors.element);
  backend.set(await engine.backend());
  await latest.run();
  return demo.root;
}
