import type { Distance } from "#lab/baseline";
import { openEngine } from "#lab/engine";
import { createMistakes } from "./digits/mistakes.ts";
import { createDistanceChart } from "./digits/scatter.ts";
import { toPercent } from "./digits/words.ts";
import { createChoice } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createMetric, createStatus } from "./kit/readout.ts";

export interface BaselineOptions {
  readonly invalidation?: Promise<unknown> | undefined;
}

/** The baseline over the whole validation set, computed in the page: its accuracy by both distances, and its mistakes. */
export async function baseline({ invalidation }: BaselineOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "baseline", label: "The baseline on the validation digits", invalidation });
  const engine = await openEngine({ invalidation });
  const [result, valid] = [await engine.baseline(), await engine.digits("valid")];

  const metric = (name: string, label: string, value: number) => {
    const one = createMetric({ name, label, format: name === "digits" ? String : toPercent });
    one.set(value);
    return one.element;
  };
  const metrics = createElement(
    "div",
    "demo-metrics",
    {},
    metric("digits", "Validation digits", result.l1.count),
    ...(["l1", "l2"] as const).flatMap((name) => [
      metric(`${name}-accuracy`, `${name.toUpperCase()} accuracy`, result[name].accuracy),
      metric(`${name}-accuracy-3`, "on the 3s", result[name].perClass[3]),
      metric(`${name}-accuracy-7`, "on the 7s", result[name].perClass[7]),
    ]),
  );

  const status = createStatus();
  const distance = createChoice<Distance>({
    label: "Distance",
    options: [
      { value: "l1", label: "L1, absolute" },
      { value: "l2", label: "L2, squared" },
    ],
    value: "l2",
  });
  const chart = createDistanceChart({ result, labels: valid.labels, invalidation });
  const gallery = createMistakes({
    valid,
    invalidation,
    onPick(index) {
      chart.pick(index);
      describe(index);
    },
  });

  function describe(index?: number): void {
    const name = distance.value;
    const { mistakes, count } = result[name];
    if (index === undefined) {
      status.say(
        `${name.toUpperCase()} names ${count - mistakes.length} of ${count} digits rightly and ${mistakes.length} wrongly.`,
      );
      return;
    }
    const [to3, to7] = [result.distances[name][index * 2] ?? 0, result.distances[name][index * 2 + 1] ?? 0];
    status.say(
      `Digit ${index}, a ${valid.labels[index]}: ${to3.toFixed(4)} from the ideal 3, ${to7.toFixed(4)} from the ideal 7, so it is called a ${to3 < to7 ? 3 : 7}.`,
    );
  }
  function show(): void {
    chart.show(distance.value);
    gallery.show(result[distance.value].mistakes);
    describe();
  }
  distance.onInput(show);
  demo.keep({ distance });

  demo.stage.append(createElement("div", "demo-pair", {}, chart.element, gallery.element));
  demo.readout.append(status.element, metrics);
  demo.controls.append(distance.element);
  show();
  return demo.ready();
}
