import type { DigitSet } from "#lab/digits";
import { drawGrey } from "../kit/canvas.ts";
import { createElement } from "../kit/element.ts";
import { onThemeChange } from "../kit/theme.ts";

export interface MistakesOptions {
  readonly valid: DigitSet;
  readonly invalidation?: Promise<unknown> | undefined;
  readonly onPick: (index: number) => void;
}

export interface Mistakes {
  readonly element: HTMLElement;
  show(indices: readonly number[]): void;
}

/** The digits named wrongly, each a button that tells why. */
export function createMistakes({ valid, invalidation, onPick }: MistakesOptions): Mistakes {
  const title = createElement("p", "demo-label");
  const list = createElement("div", "demo-mistakes");
  const element = createElement("div", "demo-mistakes-part", {}, title, list);

  const canvases = new Map<number, HTMLCanvasElement>();

  const draw = () => {
    for (const [index, canvas] of canvases) {
      drawGrey(canvas, valid.pixels.subarray(index * 784, (index + 1) * 784), 28, 28);
    }
  };
  onThemeChange(draw, invalidation);
  const createTile = (index: number): HTMLElement => {
    const label = valid.labels[index];
    const canvas = createElement("canvas", "demo-digit-small", {
      width: 28,
      height: 28,
      "aria-hidden": "true",
    });
    canvases.set(index, canvas);
    const name = `Digit ${index}, a ${label} taken for a ${label === 3 ? 7 : 3}`;
    const button = createElement("button", "demo-mistake", {
      type: "button",
      title: name,
      "aria-label": name,
      "aria-pressed": "false",
      "data-digit": label,
    });
    button.append(canvas);
    button.addEventListener("click", () => {
      for (const other of list.children) other.setAttribute("aria-pressed", String(other === button));
      onPick(index);
    });
    return button;
  };

  return {
    element,
    show(indices) {
      const threes = indices.filter((index) => valid.labels[index] === 3).length;
      title.textContent = `Mistakes: ${threes} 3s taken for 7s, ${indices.length - threes} 7s taken for 3s`;
      canvases.clear();
      list.replaceChildren(...indices.map(createTile));
      draw();
    },
  };
}
