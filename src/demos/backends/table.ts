import { type ProbedBackend, probedBackends } from "#lab/probe";
import { toPercent } from "../digits/words.ts";
import { createElement } from "../kit/element.ts";
import { backendNames, describeBackend, type Row, toMilliseconds, toSpeed } from "./words.ts";

export interface BackendTable {
  readonly element: HTMLElement;
  /** Shows what is known; the bars are shares of the fastest. */
  show(rows: readonly Row[], batch: number, now: ProbedBackend | undefined): void;
}

const columns = ["start, ms", "a batch, ms", "digits a second", "right"] as const;

/** One line a backend: what it is, how long it took to start and to answer, and whether it was right. */
export function createBackendTable(): BackendTable {
  const lines = new Map(probedBackends.map((backend) => [backend, createLine(backend)]));
  const head = createElement(
    "tr",
    "",
    {},
    createElement("th", "", { scope: "col" }, "Backend"),
    ...columns.map((words) => createElement("th", "", { scope: "col" }, words)),
  );
  const rows = [...lines.values()].map(({ row }) => row);
  return {
    element: createElement("table", "demo-table demo-backends-table", {}, head, ...rows),
    show(known, batch, now) {
      const speeds = new Map(known.map((row) => [row.backend, findSpeed(row, batch)]));
      const fastest = Math.max(0, ...speeds.values());
      for (const [backend, line] of lines) {
        const row = known.find((one) => one.backend === backend);
        line.show(row, speeds.get(backend) ?? 0, fastest, now === backend);
      }
    },
  };
}

function findSpeed({ answer }: Row, batch: number): number {
  return answer.absent === undefined ? (1000 * batch) / answer.timing.each : 0;
}

function createLine(backend: ProbedBackend) {
  const cell = (name: string) =>
    createElement("output", "", {
      "data-metric": `${backend}-${name}`,
      "data-volatile": "",
      "aria-live": "off",
    });
  const [start, each, speed, right] = ["start", "ms", "speed", "accuracy"].map(cell);
  const what = createElement("small", "demo-backend-what", { "data-volatile": "" });
  const bar = createElement("span", "demo-backend-bar", { "aria-hidden": "true" });
  const name = createElement("th", "", { scope: "row" }, backendNames[backend].name, what, bar);
  const cells = [start, each, speed, right].map((output) =>
    createElement("td", "", {}, ...(output === undefined ? [] : [output])),
  );
  const row = createElement("tr", "", {}, name, ...cells);
  const put = (
    output: HTMLElement | undefined,
    value: number | undefined,
    format: (value: number) => string,
  ) => {
    if (output === undefined) return;
    output.dataset.value = value === undefined ? "" : String(value);
    output.textContent = value === undefined ? "–" : format(value);
  };
  return {
    row,
    show(known: Row | undefined, perSecond: number, fastest: number, isNow: boolean) {
      const answer = known?.answer;
      const timed = answer?.absent === undefined ? answer : undefined;
      what.textContent = isNow ? "being timed…" : describeBackend(backend, answer);
      row.dataset.state =
        timed !== undefined ? (perSecond === fastest ? "fastest" : "timed") : answer ? "absent" : "waiting";
      put(start, timed?.start, toMilliseconds);
      put(each, timed?.timing.each, toMilliseconds);
      put(speed, timed && perSecond, toSpeed);
      put(right, timed && known?.accuracy, toPercent);
      bar.style.setProperty("--share", String(fastest > 0 ? perSecond / fastest : 0));
    },
  };
}
