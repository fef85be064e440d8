import type { Round } from "#lab/cleaning";
import { type DigitSet, findDigit } from "#lab/digits";
import { drawGrey } from "../kit/canvas.ts";
import { createButton, createRow } from "../kit/controls.ts";
import { createElement } from "../kit/element.ts";
import { onThemeChange } from "../kit/theme.ts";
import type { LabelBook } from "./label-book.ts";

export interface GalleryOptions {
  readonly train: DigitSet;
  readonly book: LabelBook;
  readonly invalidation?: Promise<unknown> | undefined;
  readonly onPress: (index: number) => void;
}

export interface Gallery {
  readonly element: HTMLElement;
  /** Shows the digits of a round from the worst on; before the first round, all as they come. */
  open(round: Round | undefined): void;
  /** Shows anew what is marked. */
  refresh(): void;
}

/** Digits on one page. */
const pageSize = 30;

/** The digits with the largest losses, a page at a time, each a button that says its label. */
export function createGallery({ train, book, invalidation, onPress }: GalleryOptions): Gallery {
  let round: Round | undefined;
  let from = 0;
  let tiles = new Map<number, { button: HTMLElement; canvas: HTMLCanvasElement; label: HTMLElement }>();
  const title = createElement("p", "demo-label");
  const list = createElement("div", "demo-suspects");
  const turn = (pages: number) => () => {
    from = Math.max(0, from + pages * pageSize);
    fill();
  };
  const back = createButton({ label: "Worse", onPress: turn(-1) });
  const on = createButton({ label: "Next 30", onPress: turn(1) });

  function createTile(index: number): HTMLElement {
    const canvas = createElement("canvas", "demo-digit-small", { width: 28, height: 28 });
    canvas.setAttribute("aria-hidden", "true");
    const label = createElement("span", "demo-suspect-label");
    const button = createElement("button", "demo-suspect", { type: "button" }, canvas, label);
    button.addEventListener("click", () => onPress(index));
    tiles.set(index, { button, canvas, label });
    return button;
  }
  function draw(): void {
    for (const [index, { canvas }] of tiles) drawGrey(canvas, findDigit(train, index), 28, 28);
  }
  function refresh(): void {
    for (const [index, { button, label }] of tiles) {
      const mark = book.mark(index);
      const given = book.given(index);
      const now = book.labels[index];
      label.textContent =
        mark === "given" ? `${given}` : mark === "deleted" ? `${given} ✕` : `${given} → ${now}`;
      button.dataset.mark = mark;
      button.dataset.digit = String(mark === "deleted" ? given : now);
      const loss = round === undefined ? "not known yet" : (round.losses[index] ?? 0).toFixed(2);
      const words = { given: "", deleted: ", deleted", relabelled: `, relabelled ${now}` }[mark];
      button.setAttribute("aria-label", `Digit ${index}, labelled ${given}, loss ${loss}${words}`);
      button.title = `Digit ${index}, loss ${loss}`;
    }
  }
  function fill(): void {
    const suspects = round?.suspects ?? [...train.labels.keys()];
    const shown = suspects.slice(from, from + pageSize);
    tiles = new Map();
    list.replaceChildren(...shown.map(createTile));
    const loss = (index: number | undefined) => (round?.losses[index ?? 0] ?? 0).toFixed(2);
    const numbers = `Numbers ${from + 1} to ${from + shown.length} of ${suspects.length}`;
    title.textContent =
      round === undefined
        ? `${numbers}, not sorted yet`
        : `${numbers} by loss, from ${loss(shown[0])} to ${loss(shown.at(-1))}`;
    back.disabled = from === 0;
    on.disabled = from + pageSize >= suspects.length;
    draw();
    refresh();
  }
  onThemeChange(draw, invalidation);

  return {
    element: createElement("div", "", {}, title, list, createRow(back, on)),
    open(next) {
      round = next;
      from = 0;
      fill();
    },
    refresh,
  };
}
