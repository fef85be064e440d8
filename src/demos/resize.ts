import { openEngine } from "#lab/engine";
import { createChoice, createRow, createSeed, createSlider } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createPresets, type Preset } from "./kit/presets.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createWork } from "./kit/work.ts";
import { createLatest } from "./picture/latest.ts";
import { createOwnPicture } from "./picture/own.ts";
import { createTile } from "./picture/tile.ts";
import { createOriginal } from "./resize/original.ts";
import { describeResized, names, ways } from "./resize/words.ts";

export interface ResizeOptions {
  readonly seed?: number;
  readonly invalidation?: Promise<unknown>;
}

/** What each way costs is plainest at its limits. */
const presets: readonly Preset[] = [
  { label: "As fastai’s lesson does", values: { size: 128, min_scale: 0.3, pad_mode: "reflection" } },
  { label: "Too small to tell", values: { size: 24, min_scale: 0.3 } },
  { label: "Black bars", values: { size: 128, pad_mode: "zeros" } },
  { label: "Through a keyhole", values: { size: 128, min_scale: 0.08 } },
];

/** fastai's four ways from a picture to a square, side by side: what each keeps, and what it costs. */
export async function resize({ seed: first = 3, invalidation }: ResizeOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "resize", label: "Four ways to make a picture square", invalidation });
  const engine = await openEngine({ invalidation });
  const original = createOriginal();
  void invalidation?.then(original.dispose);
  const seed = createSeed({ value: first, next: "Another crop", kind: "primary" });

  const open = async (file: Blob) => {
    const opened = await engine.openPicture(file);
    const { width, height } = await opened.size();
    await original.show(file, width, height);
    return opened;
  };
  const status = createStatus();
  const work = createWork(demo, status);
  const own = await createOwnPicture({
    demo,
    status,
    work,
    open,
    onChange: () => latest.run(),
    invalidation,
  });

  const size = createSlider({
    label: "size",
    hint: "pixels a side, as in Resize(128)",
    min: 16,
    max: 256,
    step: 8,
    value: 128,
    format: (value) => `${value} px`,
  });
  const minScale = createSlider({
    label: "min_scale",
    hint: "smallest share of the picture",
    min: 0.08,
    max: 1,
    step: 0.02,
    value: 0.3,
    format: (value) => value.toFixed(2),
  });
  const edge = createChoice({
    label: "pad_mode",
    options: [
      { value: "reflection", label: "reflection" },
      { value: "border", label: "border" },
      { value: "zeros", label: "zeros" },
    ],
    value: "reflection",
  });
  const tiles = ways.map((way) => {
    const tile = createTile();
    const words = createElement("span", "demo-caption-words");
    const caption = createElement(
      "figcaption",
      "",
      {},
      createElement("strong", "", {}, names[way]),
      " ",
      words,
    );
    return {
      way,
      tile,
      words,
      figure: createElement("figure", `demo-way demo-way-${way}`, {}, tile.canvas, caption),
    };
  });
  const kept = createMetric({
    name: "random-kept",
    label: "Seen by this random crop",
    format: (value) => `${(value * 100).toFixed(0)}%`,
  });
  const lost = createMetric({
    name: "detail-lost",
    label: "Pixels thrown away by Squish",
    format: (value) => `${(value * 100).toFixed(1)}%`,
  });

  const latest = createLatest(async () => {
    const { width, height } = await own.picture.size();
    const resizes = await own.picture.resizes({
      size: size.value,
      padMode: edge.value,
      minScale: minScale.value,
      seed: seed.value,
    });
    for (const { way, tile, words } of tiles) {
      const resized = resizes[way];
      const text = describeResized(way, resized);
      tile.draw(resized.bytes, size.value, `${names[way]}, ${size.value} by ${size.value} pixels. ${text}`);
      words.textContent = text;
    }
    original.mark(resizes.crop.plan, resizes.random.plan);
    kept.set(resizes.random.kept);
    lost.set(Math.max(0, 1 - size.value ** 2 / (width * height)));
    status.say(`${width} × ${height} pixels become ${size.value} × ${size.value}.`);
  });
  const redraw = () => work(latest.run);
  demo.keep({ size, min_scale: minScale, pad_mode: edge, seed });
  for (const control of [size, minScale, seed]) control.onInput(redraw);
  edge.onInput(redraw);
  const stories = createPresets({ size, min_scale: minScale, pad_mode: edge }, presets, redraw);
  demo.stage.append(
    original.element,
    createElement("div", "demo-ways", {}, ...tiles.map(({ figure }) => figure)),
  );
  demo.controls.append(
    createRow(seed.button, ...own.elements),
    own.choice,
    stories,
    size.element,
    minScale.element,
    edge.element,
    seed.element,
  );
  demo.readout.append(status.element, kept.element, lost.element);
  await latest.run();
  return demo.ready();
}
