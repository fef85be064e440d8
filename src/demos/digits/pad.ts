import { createCanvas } from "../kit/canvas.ts";
import { readTheme } from "../kit/theme.ts";

export interface PadOptions {
  readonly invalidation?: Promise<unknown> | undefined;
  /** Called after every change, some hundred times a minute while the reader draws. */
  readonly onChange: () => void;
}

export interface Pad {
  readonly element: HTMLElement;
  /** Whether what stands there is the example, which the reader's first stroke replaces. */
  readonly isExample: boolean;
  /** The ink drawn so far, 0 to 1, `side` × `side`. */
  read(): { readonly ink: Float32Array; readonly side: number };
  undo(): void;
  clear(): void;
}

type Point = readonly [x: number, y: number];

const side = 280;
/** Width of the pen: about what MNIST's strokes have once the digit fills 20 pixels of 28. */
const pen = 24;
const step = 10;

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** A 3 to begin with: an empty square explains nothing, least of all where no script runs. */
const example: readonly Point[] = [
  [92, 84],
  [110, 66],
  [138, 56],
  [168, 64],
  [180, 88],
  [168, 114],
  [136, 130],
  [170, 142],
  [190, 170],
  [182, 204],
  [150, 224],
  [112, 220],
  [88, 200],
];

/** A square to draw in with mouse, pen, finger or keys. */
export function createPad({ invalidation, onChange }: PadOptions): Pad {
  const strokes: Point[][] = [[...example]];
  let isExample = true;
  let cursor: Point = [side / 2, side / 4];
  let isPenDown = false;
  let isFocused = false;

  const { canvas, redraw } = createCanvas({
    width: side,
    height: side,
    label: "A square to draw a digit in. Arrow keys move the pen, Space sets it down and lifts it, Z undoes.",
    invalidation,
    draw(context) {
      const { paper, ink, accent } = readTheme();
      context.fillStyle = paper;
      context.fillRect(0, 0, side, side);
      context.strokeStyle = ink;
      trace(context, strokes);
      if (!isFocused) return;
      context.lineWidth = 2;
      context.strokeStyle = accent;
      context.beginPath();
      context.arc(...cursor, isPenDown ? pen / 2 + 3 : pen / 4, 0, 2 * Math.PI);
      context.stroke();
    },
  });
  canvas.setAttribute("role", "application");
  canvas.tabIndex = 0;
  canvas.classList.add("demo-pad");

  const change = () => {
    redraw();
    onChange();
  };
  const toPoint = (event: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * side, ((event.clientY - box.top) / box.height) * side];
  };
  const begin = (point: Point) => {
    if (isExample) strokes.length = 0;
    isExample = false;
    strokes.push([point]);
  };
  const undo = () => {
    strokes.pop();
    isExample = false;
    isPenDown = false;
    change();
  };

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    isPenDown = false;
    begin(toPoint(event));
    change();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    const points = event.getCoalescedEvents?.() ?? [];
    strokes.at(-1)?.push(...(points.length > 0 ? points : [event]).map(toPoint));
    change();
  });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "z") undo();
    else if (event.key === " ") press();
    else if (steps[event.key]) move(steps[event.key] ?? [0, 0]);
    else return;
    event.preventDefault();
  });
  const focus = (on: boolean) => () => {
    isFocused = on && canvas.matches(":focus-visible");
    isPenDown &&= on;
    redraw();
  };
  canvas.addEventListener("focus", focus(true));
  canvas.addEventListener("blur", focus(false));

  function press(): void {
    isPenDown = !isPenDown;
    isFocused = true;
    if (isPenDown) begin(cursor);
    change();
  }
  function move([x, y]: Point): void {
    const hold = (at: number) => Math.min(side - pen / 2, Math.max(pen / 2, at));
    cursor = [hold(cursor[0] + x), hold(cursor[1] + y)];
    isFocused = true;
    if (isPenDown) strokes.at(-1)?.push(cursor);
    if (isPenDown) onChange();
    redraw();
  }

  return {
    element: canvas,
    get isExample() {
      return isExample;
    },
    read: () => ({ ink: readInk(strokes), side }),
    undo,
    clear() {
      strokes.length = 0;
      isExample = false;
      isPenDown = false;
      change();
    },
  };
}

function trace(context: CanvasRenderingContext2D, strokes: Point[][]): void {
  context.lineWidth = pen;
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    context.beginPath();
    context.moveTo(...first);
    for (const point of rest.length > 0 ? rest : [first]) context.lineTo(...point);
    context.stroke();
  }
}

/** Draws the strokes once more at a fixed size, white on black: what is measured does not depend on screen or theme. */
function readInk(strokes: Point[][]): Float32Array {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return new Float32Array(side * side);
  context.strokeStyle = "white";
  trace(context, strokes);
  const { data } = context.getImageData(0, 0, side, side);
  return Float32Array.from({ length: side * side }, (_, at) => (data[at * 4 + 3] ?? 0) / 255);
}
