import { countNumbers, findBroadcast, type Shape, toShapeText } from "#lab/broadcast";
import { readShape } from "#lab/broadcast-read";
import { createBlock } from "./broadcasting/blocks.ts";
import { createShapeTable } from "./broadcasting/table.ts";
import { describeAxis, describeBroadcast, toCount } from "./broadcasting/words.ts";
import { createButton, createField, createRow } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createMetric, createStatus } from "./kit/readout.ts";

export interface BroadcastingOptions {
  /** Two shapes as a reader would type them. */
  readonly first?: string;
  readonly second?: string;
  readonly invalidation?: Promise<unknown> | undefined;
}

const presets = [
  { label: "Digits − ideals", first: "420, 1, 784", second: "2, 784" },
  { label: "Column × row", first: "28, 1", second: "1, 28" },
  { label: "All − one", first: "206, 28, 28", second: "28, 28" },
  { label: "The trap", first: "206, 28, 28", second: "206" },
] as const;

/** The rule of broadcasting on two shapes that the reader types: axis by axis from the right, with a drawing of what is used again. */
export async function broadcasting(options: BroadcastingOptions = {}): Promise<HTMLElement> {
  const {
    first: firstText = presets[0].first,
    second: secondText = presets[0].second,
    invalidation,
  } = options;
  const demo = createDemo({ name: "broadcasting", label: "Broadcasting: do two shapes fit?", invalidation });
  const first = createField({ label: "Shape A", value: firstText });
  const second = createField({ label: "Shape B", value: secondText });
  demo.keep({ a: first, b: second });
  const table = createShapeTable();
  const blocks = createElement("div", "demo-blocks", {
    role: "img",
    "aria-label": "The arrays as blocks of cells.",
  });
  const note = createElement("p", "demo-hint demo-blocks-note");
  const status = createStatus();
  const result = createMetric({ name: "result-shape", label: "Result" });
  const stored = createMetric({ name: "numbers-stored", label: "Numbers stored", format: toCount });
  const made = createMetric({ name: "numbers-made", label: "Numbers made", format: toCount });

  let shapes: readonly [Shape, Shape] = [[], []];
  let judged = 0;

  const show = () => {
    const found = findBroadcast(...shapes);
    const { axes } = found;
    const over = judged >= axes.length;
    const clashed = axes.slice(0, judged).some(({ relation }) => relation === "clash");
    table.show(axes, judged);
    const fits = over && found.result !== undefined;
    blocks.replaceChildren(
      createBlock(axes, judged, "first", `A ${toShapeText(shapes[0])}`),
      createBlock(axes, judged, "second", `B ${toShapeText(shapes[1])}`),
      ...(fits ? [createBlock(axes, judged, "result", `Result ${toShapeText(found.result ?? [])}`)] : []),
    );
    note.textContent =
      axes.length > 3
        ? "Drawn are the last three axes, five cells of each at most."
        : "At most five cells of an axis are drawn.";
    const axis = axes[judged - 1];
    const words =
      axis === undefined ? "Aligned on the right. Press Step to judge the last axis." : describeAxis(axis);
    status.say(over || clashed ? describeBroadcast(...shapes, found) : words);
    result.set(fits ? toShapeText(found.result ?? []) : over || clashed ? "does not fit" : "–");
    stored.set(countNumbers(shapes[0]) + countNumbers(shapes[1]));
    made.set(fits ? countNumbers(found.result ?? []) : "–");
    step.disabled = over || clashed;
    back.disabled = judged === 0;
  };
  const read = () => {
    const readings = [first, second].map((field) => {
      const reading = readShape(field.value);
      field.refuse("problem" in reading ? reading.problem : undefined);
      return reading;
    });
    const [one, two] = readings.flatMap((reading) => ("shape" in reading ? [reading.shape] : []));
    if (one === undefined || two === undefined) {
      status.say("One of the two is not a shape yet. The picture still shows the last ones that were.");
      return;
    }
    shapes = [one, two];
    judged = Math.max(one.length, two.length);
    show();
  };

  const step = createButton({
    label: "Step",
    kind: "primary",
    onPress() {
      judged += 1;
      show();
    },
  });
  const back = createButton({
    label: "From the right",
    onPress() {
      judged = 0;
      show();
      step.focus();
    },
  });
  const examples = presets.map((preset) =>
    createButton({
      label: preset.label,
      onPress() {
        first.set(preset.first);
        second.set(preset.second);
        read();
      },
    }),
  );
  for (const field of [first, second]) field.onInput(read);

  demo.stage.append(table.element, blocks, note);
  demo.readout.append(status.element, result.element, stored.element, made.element);
  demo.controls.append(first.element, second.element, createRow(back, step), createRow(...examples));
  read();
  return demo.ready();
}
