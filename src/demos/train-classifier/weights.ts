import type { LayerWeights } from "#lab/classifier";
import { createCanvas } from "../kit/canvas.ts";
import { createDivergingRamp } from "../kit/colour.ts";
import { createElement } from "../kit/element.ts";
import { drawGrey } from "../kit/grey.ts";
import { readTheme } from "../kit/theme.ts";

export interface WeightsPicture {
  readonly element: HTMLElement;
  show(layers: readonly LayerWeights[]): void;
}

const side = 28;
/** Units a row in the picture of the small net's 30. */
const columns = 6;

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
  const caption = createElement("figcaption", "demo-hint");
  return {
    element: createElement("figure", "demo-aside", {}, canvas, caption),
    show(next) {
      layers = next;
      const words =
        next[0]?.outputs === 1
          ? "The 784 weights: ink on orange speaks for a 3, on blue for a 7."
          : "The weights of the 30 hidden units: orange excites, blue inhibits.";
      describe(words);
      caption.textContent = words;
      redraw();
    },
  };
}

function draw(context: CanvasRenderingContext2D, layers: readonly LayerWeights[], size: number): void {
  const [first] = layers;
  if (first === undefined) return;
  const theme = readTheme();
  const ramp = createDivergingRamp(theme.seven, theme.paper, theme.three);
  const across = first.outputs === 1 ? 1 : columns;
  const scale = size / (across * (side + (across > 1 ? 2 : 0)));
  // One scale for all units; a few extreme pixels may saturate.
  const reach = findReach(first.weights);
  const colours = (value: number) => ramp(value / reach);
  for (let unit = 0; unit < first.outputs; unit++) {
    const pixels = Float32Array.from(
      { length: first.inputs },
      (_, pixel) => first.weights[pixel * first.outputs + unit] ?? 0,
    );
    const step = (side + 2) * scale;
    drawGrey(context, pixels, side, side, {
      scale,
      x: across > 1 ? (unit % across) * step + scale : 0,
      // Five rows in the room of six: half a row free above and below.
      y: across > 1 ? (Math.floor(unit / across) + 0.5) * step + scale : 0,
      colours,
    });
  }
}

/** The size that 98 of 100 weights stay below. */
function findReach(weights: Float32Array): number {
  const sizes = weights.map(Math.abs).sort();
  return sizes[Math.floor(sizes.length * 0.98)] || 1;
}
