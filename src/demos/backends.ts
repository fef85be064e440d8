import { gatherDigits } from "#lab/digits";
import { openEngine } from "#lab/engine";
import type { ModelKind } from "#lab/layers";
import { type ProbedBackend, probe, probedBackends } from "#lab/probe";
import { findAccuracy } from "#lab/verdict";
import { createBackendTable } from "./backends/table.ts";
import { describeRows, type Row } from "./backends/words.ts";
import { modelNames } from "./classify/words.ts";
import { createButton, createChoice, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createProgress, createStatus } from "./kit/readout.ts";

export interface BackendsOptions {
  readonly model?: ModelKind;
  readonly invalidation?: Promise<unknown> | undefined;
}

const batches = ["1", "64", "420"] as const;

/** The same trained net, timed on every kind of hardware that this browser offers; begun by a press. */
export async function backends(options: BackendsOptions = {}): Promise<HTMLElement> {
  const { invalidation } = options;
  const demo = createDemo({ name: "backends", label: "One net on four kinds of hardware", invalidation });
  const engine = await openEngine({ invalidation });
  let rows: readonly Row[] = [];
  let now: ProbedBackend | undefined;
  /** The run in progress; calling it ends it. */
  let stop: (() => void) | undefined;
  let failure: unknown;

  const table = createBackendTable();
  const status = createStatus();
  const progress = createProgress({ label: "Backends timed" });
  const model = createChoice({
    label: "Model",
    options: (["net", "cnn"] as const).map((value) => ({ value, label: modelNames[value] })),
    value: options.model === "cnn" ? "cnn" : "net",
  });
  const batch = createChoice({
    label: "Digits at a time",
    options: batches.map((value) => ({ value, label: value })),
    value: "1",
  });
  demo.keep({ model, batch });
  const run = createButton({
    label: "Time this machine",
    kind: "primary",
    onPress: () => (stop === undefined ? void start() : stop()),
  });

  const show = () => {
    table.show(rows, Number(batch.value), now);
    if (now === undefined) progress.done();
    else progress.set(rows.length / probedBackends.length);
    status.say(
      failure === undefined
        ? describeRows(rows, Number(batch.value), now !== undefined)
        : `The timing stopped: ${String(failure)}`,
    );
    run.textContent = stop === undefined ? "Time this machine" : "Cancel";
  };

  const start = async () => {
    const { promise: stopped, resolve } = Promise.withResolvers<void>();
    let isStopped = false;
    const end = () => {
      isStopped = true;
      resolve();
    };
    void invalidation?.then(end);
    stop = end;
    rows = [];
    failure = undefined;
    now = probedBackends[0];
    demo.setBusy(true);
    show();
    try {
      const [valid, session] = await Promise.all([engine.digits("valid"), engine.openModel(model.value)]);
      const layers = await session.weights();
      const digits = gatherDigits(valid, [...valid.labels.keys()]);
      for (const backend of probedBackends) {
        if (isStopped) break;
        now = backend;
        show();
        const answer = await probe({ backend, layers, digits, batch: Number(batch.value) }, stopped);
        if (answer === undefined || isStopped) break;
        const find = (three: number | undefined) => ((three ?? Number.NaN) > 0.5 ? 3 : 7);
        const accuracy =
          answer.absent === undefined
            ? findAccuracy(valid, (index) => find(answer.timing.probabilities[index])).accuracy
            : Number.NaN;
        rows = [...rows, { backend, answer, accuracy }];
      }
      await session.dispose();
    } catch (reason) {
      failure = reason;
    }
    if (stop === end) stop = undefined;
    now = undefined;
    demo.setBusy(false);
    show();
  };
  const forget = () => {
    stop?.();
    if (stop === undefined) {
      rows = [];
      show();
    }
  };
  model.onInput(forget);
  batch.onInput(forget);

  demo.stage.append(table.element);
  demo.readout.append(status.element, progress.element);
  demo.controls.append(createRow(run), model.element, batch.element);
  show();
  return demo.ready();
}
