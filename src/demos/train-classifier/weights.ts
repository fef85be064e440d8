import type { LayerWeights } from "#lab/layers";
import { createCanvas } from "../kit/canvas.ts";
import { createDivergingRamp } from "../kit/colour.ts";
import { createElement } from "../kit/element.ts";
import { drawGrey } from "../kit/grey.ts";
import { readTheme } from "../kit/theme.ts";

export interface WeightsPicture {
  readonly element: HTMLElement;
  show(layers: readonly LayerWeights[]): void;
}

/** The first layer's weights as pictures: orange where ink speaks for a 3, blue where it speaks for a 7. */
export function createWeightsPicture(invalidation: Promise<unknown> | undefined): WeightsPicture {
  let layers: readonly LayerWeights[] = [];
  const size = 168;
  const { canvas, redraw, describe } = createCanvas({
    width: size,
    height: size,
    label: "Weights",
    draw: (context) => draw(context, layers, size),
    invalidation,
  });
  let frame = 0;
  void invalidation?.then(() => cancelAnimationFrame(frame));
  const caption = createElement("figcaption", "demo-hint");
  return {
    element: createElement("figure", "demo-aside", {}, canvas, caption),
    show(next) {
      layers = next;
      const [first] = next;
      const words =
        first?.outputs === 1
          ? "The 784 weights: ink on orange speaks for a 3, on blue for a 7."
          : first?.kernel === undefined
            ? "The weights of the 30 hidden units: orange excites, blue inhibits."
            : "The 8 windows of 5 × 5 that slide over the digit: orange excites, blue inhibits.";
      if (caption.textContent !== words) {
        describe(words);
        caption.textContent = words;
      }
      // Weights come more often than frames.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(redraw);
    },
  };
}

function draw(context: CanvasRenderingContext2D, layers: readonly LayerWeights[], size: number): void {
  const [first] = layers;
  if (first === undefined) return;
  const theme = readTheme();
  const ramp = createDivergingRamp(theme.seven, theme.paper, theme.three);
  const side = first.kernel ?? 28;
  const gap = side / 14;
  const across = Math.ceil(Math.sqrt(first.outputs));
  const down = Math.ceil(first.outputs / across);
  const scale = size / (across * side + (across > 1 ? across * gap : 0));
  // One scale for all units; a few extreme pixels may saturate.
  const reach = findReach(first.weights);
  const colours = (value: number) => ramp(value / reach);
  for (let unit = 0; unit < first.outputs; unit++) {
    const pixels = Float32Array.from(
      { length: first.inputs },
      (_, pixel) => first.weights[pixel * first.outputs + unit] ?? 0,
    );
    const step = (side + gap) * scale;
    const inset = across > 1 ? (gap * scale) / 2 : 0;
    drawGrey(context, pixels, side, side, {
      scale,
      x: (unit % across) * step + inset,
      // Rows that do not fill the square stand in its middle.
      y: (Math.floor(unit / across) + (across - down) / 2) * step + inset,
      colours,
    });
  }
}

/** The size that 98 of 100 weights stay below. */
function findReach(weights: Float32Array): number {
  const sizes = weights.map(Math.abs).sort();
  return sizes[Math.floor(sizes.length * 0.98)] || 1;
}
