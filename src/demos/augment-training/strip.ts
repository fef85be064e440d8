import { digitSettings, takeDigits, varyDigits } from "#lab/augment-digits";
import { type DigitSet, gatherDigits } from "#lab/digits";
import { createCanvas } from "../kit/canvas.ts";
import { createElement } from "../kit/element.ts";
import { drawGrey } from "../kit/grey.ts";

export interface Strip {
  readonly element: HTMLElement;
  /** Shows the digits of a training as its `seed` chooses them, and rolls the dice of `turn` for the lower row. */
  show(seed: number, turn: number): void;
}

const columns = 10;
const step = 30;

/** Ten training digits as they are, and below them as the augmented net sees them this time. */
export function createStrip(
  train: DigitSet,
  count: number,
  invalidation: Promise<unknown> | undefined,
): Strip {
  let rows: readonly Float32Array[] = [];
  const { canvas, redraw } = createCanvas({
    width: columns * step,
    height: 2 * step,
    label: "Ten training digits, above as they are, below turned, zoomed and warped at random.",
    draw: (context) => {
      for (const [row, digits] of rows.entries()) {
        for (let at = 0; at < columns; at++) {
          const digit = digits.subarray(at * 784, (at + 1) * 784);
          drawGrey(context, digit, 28, 28, { x: at * step + 1, y: row * step + 1 });
        }
      }
    },
    invalidation,
  });
  const caption = createElement(
    "figcaption",
    "demo-hint",
    {},
    "Above, training digits as they are. Below, as one net sees them this time.",
  );
  return {
    element: createElement("figure", "demo-strip", {}, canvas, caption),
    show(seed, turn) {
      const digits = takeDigits(train, count, seed);
      const chosen = Array.from({ length: columns }, (_, at) =>
        Math.floor(((at + 0.5) * digits.count) / columns),
      );
      const plain = gatherDigits(digits, chosen);
      rows = [plain, varyDigits(plain, digitSettings, turn)];
      redraw();
    },
  };
}
