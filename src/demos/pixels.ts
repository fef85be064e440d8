import { openEngine } from "#lab/engine";
import { createRandom } from "#lab/random";
import { createBoard } from "./digits/board.ts";
import { createLoupe } from "./digits/loupe.ts";
import { createChoice, createSeed } from "./kit/controls.ts";
import { createDemo } from "./kit/demo.ts";
import { createElement } from "./kit/element.ts";
import { createStatus } from "./kit/readout.ts";
import { createVector } from "./kit/vector.ts";

export interface PixelsOptions {
  readonly seed?: number;
  readonly invalidation?: Promise<unknown> | undefined;
}

/**
 * A digit as the numbers it is made of. The pointer, a finger or the arrow keys choose a pixel; a loupe beside it shows
 * that pixel's number and its neighbours'.
 */
export async function pixels({ seed: first = 42, invalidation }: PixelsOptions = {}): Promise<HTMLElement> {
  const demo = createDemo({ name: "pixels", label: "The numbers that make a digit", invalidation });
  const engine = await openEngine({ invalidation });
  const train = await engine.digits("train");
  const seed = createSeed({ value: first, next: "Another digit", kind: "primary" });
  let digit: Uint8Array = new Uint8Array(784);
  let place = { x: 13, y: 9 };

  const status = createStatus();
  const loupe = createLoupe(invalidation);
  const board = createBoard({
    label: "A digit of 28 by 28 pixels. The arrow keys choose a pixel.",
    invalidation,
    onMove(next) {
      place = next;
      pixel.tell();
      show();
    },
  });
  const kind = createChoice({
    label: "Digit",
    options: [
      { value: "3", label: "3" },
      { value: "7", label: "7" },
    ],
    value: "3",
  });
  const scale = createChoice({
    label: "Numbers",
    options: [
      { value: "byte", label: "0 to 255" },
      { value: "unit", label: "0 to 1" },
    ],
    value: "byte",
  });
  const pixel = createVector({
    length: 2,
    most: 27,
    read: () => [place.x, place.y],
    write([x = 0, y = 0]) {
      place = { x: Math.abs(Math.round(x)), y: Math.abs(Math.round(y)) };
    },
  });
  demo.keep({ digit: kind, numbers: scale, seed, pixel });

  const format = (grey: number) => (scale.value === "byte" ? String(grey) : (grey / 255).toFixed(2));
  function show(): void {
    const { x, y } = place;
    board.show(digit, place);
    loupe.show(digit, place, format);
    const grey = digit[y * 28 + x] ?? 0;
    const name = grey === 0 ? "paper" : grey === 255 ? "full ink" : "grey";
    status.say(`Row ${y}, column ${x}: ${format(grey)}, ${name}.`);
  }
  function choose(): void {
    const label = Number(kind.value);
    const choices = [...train.labels.keys()].filter((index) => train.labels[index] === label);
    const index = choices[createRandom(seed.value).integer(choices.length)] ?? 0;
    digit = train.pixels.slice(index * 784, (index + 1) * 784);
    show();
  }
  kind.onInput(choose);
  scale.onInput(show);
  seed.onInput(choose);

  demo.stage.append(createElement("div", "demo-pair", {}, board.element, loupe.element));
  demo.readout.append(status.element);
  demo.controls.append(seed.button, kind.element, scale.element, seed.element);
  choose();
  return demo.ready();
}
