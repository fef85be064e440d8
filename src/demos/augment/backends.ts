import type { Variants, VariantsOptions } from "#lab/augmenter";
import { type Absence, type ProbedBackend, probedBackends } from "#lab/probe";
import { openVarier, type Varier } from "#lab/varier";
import { createButton, createChoice } from "../kit/controls.ts";
import { createElement } from "../kit/element.ts";
import { createMetric, createProgress, type Status } from "../kit/readout.ts";
import type { Work } from "../kit/work.ts";

export interface BackendsOptions {
  /** Names the backend of the page's own worker, which needs no other for it. */
  readonly shared: () => Promise<string>;
  readonly status: Status;
  readonly work: Work;
  /** What is timed: the picture and the settings as they stand. */
  readonly toRequest: () => { readonly file: Blob; readonly options: VariantsOptions };
  readonly invalidation?: Promise<unknown> | undefined;
}

/** A picture open in the page's own worker, and the file it came from. */
interface Opened {
  readonly file: Blob;
  readonly picture: { variants(options: VariantsOptions): Promise<Variants> };
}

const names: Readonly<Record<ProbedBackend, string>> = {
  cpu: "CPU",
  wasm: "WASM",
  webgl: "WebGL",
  webgpu: "WebGPU",
};

const reasons: Readonly<Record<Absence, string>> = {
  "no-webgl": "not in this browser",
  "no-webgpu": "not in this browser",
  "no-adapter": "no graphics card for it",
  refused: "did not start",
  lost: "was lost",
};

/** The reader's choice of what computes the variants, and a probe that times the same work on each. */
export async function createBackends({ shared, status, work, toRequest, invalidation }: BackendsOptions) {
  const findFirst = async () => {
    const found = await shared();
    return probedBackends.find((name) => name === found) ?? "cpu";
  };
  let first = await findFirst();
  const choice = createChoice<ProbedBackend>({
    label: "Backend",
    options: probedBackends.map((value) => ({ value, label: names[value] })),
    value: first,
  });
  const progress = createProgress({ label: "Timing the backends" });
  const figures = probedBackends.map((backend) => ({
    backend,
    metric: createMetric({
      name: `images-per-second-${backend}`,
      label: names[backend],
      volatile: true,
      format: (value) => Number(value.toPrecision(3)).toLocaleString("en"),
    }),
  }));
  let held: { readonly backend: ProbedBackend; readonly file: Blob; readonly varier: Varier } | undefined;
  let turn: AbortController | undefined;
  let over = false;
  const close = () => {
    held?.varier.close();
    held = undefined;
  };
  void invalidation?.then(() => {
    over = true;
    stop();
    close();
  });

  /** The picture on a backend of the reader's choice; rejects with the reason why that is not to be had. */
  const hold = async (backend: ProbedBackend, file: Blob): Promise<Varier> => {
    if (held !== undefined) return held.varier;
    const answer = await openVarier(backend, file);
    if (answer.absent !== undefined) throw new Error(reasons[answer.absent]);
    held = { backend, file, varier: answer };
    if (over) close();
    return answer;
  };

  /** Varies on the chosen backend; where that one is missing or breaks off, on the page's own, with the reason. */
  const vary = async (own: Opened, options: VariantsOptions) => {
    const backend = choice.value;
    if (held?.backend !== backend || held.file !== own.file) close();
    if (backend === first) return { ...(await varyHere(own, options)), problem: "" };
    try {
      const result = await (await hold(backend, own.file)).variants(options);
      return { backend: names[backend], result, problem: "" };
    } catch (reason) {
      close();
      choice.set(first);
      const why = reason instanceof Error ? reason.message : String(reason);
      const here = await varyHere(own, options);
      return { ...here, problem: `${names[backend]}: ${why}, so ${here.backend} goes on. ` };
    }
  };

  /** The page's own worker may have had to go on with another backend meanwhile. */
  const varyHere = async ({ picture }: Opened, options: VariantsOptions) => {
    const result = await picture.variants(options);
    const now = await findFirst();
    if (now !== first) {
      first = now;
      choice.set(first);
    }
    return { backend: names[first], result };
  };

  const stop = () => {
    turn?.abort();
    turn = undefined;
    progress.done();
    button.textContent = "Time each backend";
  };
  /** Pictures a second on a backend, or why there are none; its worker ends with the answer or with the signal. */
  const findPace = async (backend: ProbedBackend, signal: AbortSignal): Promise<number | string> => {
    const { file, options } = toRequest();
    const answer = await openVarier(backend, file);
    if (answer.absent !== undefined) return reasons[answer.absent];
    const aborted = new Promise<string>((resolve) => {
      signal.addEventListener("abort", () => resolve("stopped"));
    });
    const pace = signal.aborted ? "stopped" : await Promise.race([answer.pace(options), aborted]);
    answer.close();
    return pace;
  };
  const time = async ({ signal }: AbortController) => {
    const best = { speed: 0, name: "" };
    for (const [index, { backend, metric }] of figures.entries()) {
      progress.set(index / figures.length);
      status.say(`Timing ${names[backend]}…`, true);
      const pace = await findPace(backend, signal).catch(() => reasons.lost);
      if (signal.aborted) return;
      metric.set(pace);
      if (typeof pace === "number" && pace > best.speed)
        Object.assign(best, { speed: pace, name: names[backend] });
    }
    stop();
    status.say(`${best.name} is the fastest here, with ${best.speed.toFixed(0)} images a second.`);
  };
  const button = createButton({
    label: "Time each backend",
    onPress() {
      if (turn !== undefined) {
        stop();
        status.say("Stopped timing.");
        return;
      }
      const mine = new AbortController();
      turn = mine;
      button.textContent = "Stop";
      void work(() => time(mine));
    },
  });

  return {
    choice,
    controls: [choice.element, button],
    readout: [
      progress.element,
      createElement("div", "demo-label", {}, "Images a second on each backend"),
      createElement("div", "demo-numbers", {}, ...figures.map(({ metric }) => metric.element)),
    ],
    vary,
  };
}
