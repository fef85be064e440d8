import { centreDigit, shrinkPicture } from "#lab/centre";
import { gatherDigits } from "#lab/digits";
import { type ModelSession, openEngine } from "#lab/engine";
import type { LayerWeights, ModelKind } from "#lab/layers";
import { findAccuracy } from "#lab/verdict";
import { createScale } from "./classify/scale.ts";
import { type Answer, describeAnswer, modelNames } from "./classify/words.ts";
import { createPad } from "./digits/pad.ts";
import { createDigitTile } from "./digits/tile.ts";
import { toPercent } from "./digits/words.ts";
import { createButton, createChoice, createRow, createToggle } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createMetric, createStatus } from "./kit/readout.ts";
import { createCamera } from "./picture/camera.ts";
import { createLatest } from "./picture/latest.ts";
import { createPictureSource } from "./picture/source.ts";
import { createDownloads } from "./train-classifier/downloads.ts";

export interface ClassifyOptions {
  /** The trained model to begin with. */
  readonly model?: ModelKind;
  readonly invalidation?: Promise<unknown> | undefined;
}

interface Loaded {
  readonly session: ModelSession;
  readonly layers: readonly LayerWeights[];
  /** Share of the validation digits that it names rightly, found here and now. */
  readonly accuracy: number;
}

type Ink = Awaited<ReturnType<Awaited<ReturnType<typeof openEngine>>["readInk"]>>;

/** The whole app: a trained net in the page, a digit drawn or photographed, an answer; and the weights to take away. */
export async function classify(options: ClassifyOptions = {}): Promise<HTMLElement> {
  const { invalidation } = options;
  const demo = createDemo({ name: "classify", label: "An app: is it a 3 or a 7?", invalidation });
  const engine = await openEngine({ invalidation });
  const valid = await engine.digits("valid");
  const all = gatherDigits(valid, [...valid.labels.keys()]);
  const models = new Map<ModelKind, Promise<Loaded>>();
  let upload: Ink | undefined;
  let failure: unknown;
  let over = false;
  void invalidation?.then(() => {
    over = true;
  });

  const load = async (kind: ModelKind): Promise<Loaded> => {
    const session = await engine.openModel(kind);
    const [layers, answers] = await Promise.all([session.weights(), session.predict(all)]);
    const { accuracy } = findAccuracy(valid, (index) => ((answers[index] ?? 0) > 0.5 ? 3 : 7));
    return { session, layers, accuracy };
  };
  const find = (kind: ModelKind): Promise<Loaded> => {
    const found = models.get(kind) ?? load(kind);
    models.set(kind, found);
    // What did not load is loaded again at the next call.
    found.catch(() => models.delete(kind));
    return found;
  };
  const centre = createToggle({ label: "Centre it as MNIST does", value: true });
  const choice = createChoice({
    label: "Model",
    options: (["linear", "net", "cnn"] as const).map((value) => ({ value, label: modelNames[value] })),
    value: options.model ?? "net",
  });
  demo.keep({ model: choice, centre });
  let current = await find(choice.value);

  const status = createStatus();
  const scale = createScale();
  const tile = createDigitTile({
    size: 168,
    label: "What the net is given, 28 by 28 pixels",
    caption: "what the net is given",
    invalidation,
  });
  const accuracy = createMetric({
    name: "accuracy",
    label: `On ${valid.count} unseen digits`,
    format: toPercent,
  });
  const weights = createMetric({
    name: "parameters",
    label: "Weights",
    format: (count) => count.toLocaleString("en"),
  });
  const speed = createMetric({
    name: "ms",
    label: "This answer, ms",
    format: (ms) => ms.toFixed(1),
    volatile: true,
  });

  const pad = createPad({
    invalidation,
    onChange() {
      upload = undefined;
      void latest.run();
    },
  });
  const undo = createButton({ label: "Undo", onPress: pad.undo });
  const clear = createButton({ label: "Clear", onPress: pad.clear });

  const prepare = (): Float32Array | undefined => {
    const drawn = pad.read();
    const { values, width, height } = upload ?? { values: drawn.ink, width: drawn.side, height: drawn.side };
    const digit = centreDigit(values, width, height);
    return digit !== undefined && !centre.value ? shrinkPicture(values, width, height) : digit;
  };

  const judge = async (): Promise<Answer | undefined> => {
    current = await find(choice.value);
    const digit = prepare();
    tile.show(digit ?? new Float32Array(784));
    if (digit === undefined) return undefined;
    const since = performance.now();
    const [three = Number.NaN] = await current.session.predict(digit);
    speed.set(performance.now() - since);
    const source = upload !== undefined ? "picture" : pad.isExample ? "example" : "drawn";
    return { three, source, centred: centre.value };
  };

  const latest = createLatest(async () => {
    if (over) return;
    try {
      const answer = await judge();
      scale.show(answer?.three);
      status.say(
        failure === undefined ? describeAnswer(answer) : `The picture was not read: ${String(failure)}`,
      );
      accuracy.set(current.accuracy);
      weights.set(current.layers.reduce((sum, layer) => sum + layer.weights.length + layer.bias.length, 0));
    } catch (reason) {
      if (!over) status.say(`No answer: ${String(reason)} Choose a model to try again.`);
    }
    failure = undefined;
    if (!over) demo.setBusy(false);
  });
  const update = () => {
    demo.setBusy(true);
    void latest.run();
  };

  choice.onInput(update);
  centre.onInput(update);
  const onPicture = async (file: Blob) => {
    demo.setBusy(true);
    try {
      upload = await engine.readInk(file);
    } catch (reason) {
      failure = reason;
    }
    update();
  };
  const source = createPictureSource({ target: demo.stage, onPicture });
  const camera = createCamera({ onPicture, onProblem: (words) => status.say(words), invalidation });
  const downloads = createDownloads(() => ({ name: choice.value, layers: current.layers }));

  const side = createElement("div", "demo-verdict", {}, tile.element, scale.element);
  demo.stage.append(createElement("div", "demo-pair", {}, pad.element, side));
  demo.readout.append(status.element, accuracy.element, weights.element, speed.element);
  demo.controls.append(
    createRow(undo, clear, source.element, ...(camera === undefined ? [] : [camera])),
    choice.element,
    centre.element,
    createRow(...downloads),
  );
  await latest.run();
  return demo.ready();
}
