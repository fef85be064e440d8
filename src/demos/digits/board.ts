import { createCanvas, drawGrey } from "../kit/canvas.ts";
import { readTheme } from "../kit/theme.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface BoardOptions {
  readonly label: string;
  readonly invalidation?: Promise<unknown> | undefined;
  readonly onMove: (place: Place) => void;
}

export interface Board {
  readonly element: HTMLElement;
  show(pixels: Uint8Array, place: Place): void;
}

const cell = 12;
const side = 28;

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A digit large enough to point at, with the chosen pixel framed. */
export function createBoard({ label, invalidation, onMove }: BoardOptions): Board {
  let pixels = new Uint8Array(side * side);
  let place: Place = { x: 0, y: 0 };
  const { canvas, redraw } = createCanvas({
    width: side * cell,
    height: side * cell,
    label,
    invalidation,
    draw(context) {
      drawGrey(context, pixels, side, side, { scale: cell });
      const { accent, paper } = readTheme();
      context.lineWidth = 4;
      context.strokeStyle = paper;
      context.strokeRect(place.x * cell - 1, place.y * cell - 1, cell + 2, cell + 2);
      context.lineWidth = 2;
      context.strokeStyle = accent;
      context.strokeRect(place.x * cell - 1, place.y * cell - 1, cell + 2, cell + 2);
    },
  });
  // An application: the arrow keys are for the picture, not for the screen reader's own cursor.
  canvas.setAttribute("role", "application");
  canvas.tabIndex = 0;
  canvas.classList.add("demo-board");

  const move = (x: number, y: number) => {
    const hold = (at: number) => Math.min(side - 1, Math.max(0, Math.floor(at)));
    onMove({ x: hold(x), y: hold(y) });
  };
  const point = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    move(((event.clientX - box.left) / box.width) * side, ((event.clientY - box.top) / box.height) * side);
  };
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("pointerdown", point);
  canvas.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(place.x + step[0], place.y + step[1]);
  });

  return {
    element: canvas,
    show(next, at) {
      pixels = Uint8Array.from(next);
      place = at;
      redraw();
    },
  };
}
