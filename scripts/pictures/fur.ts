/** Fur, feathers and grass: many short curved strokes, laid like roof tiles so that each covers the root of the next. */
import { line, short } from "./svg.ts";

/** A seeded source of numbers in [0, 1), so that the picture is the same on every machine. */
export type Random = () => number;

export interface Coat {
  /** Centre and radii of the ellipse that the coat covers. */
  readonly area: readonly [cx: number, cy: number, rx: number, ry: number];
  /** The point that hairs grow away from. */
  readonly root: readonly [x: number, y: number];
  readonly hairs: number;
  readonly length: number;
  readonly width: number;
  /** Colours from shade to light. */
  readonly tones: readonly string[];
  /** How far hairs hang down instead of standing straight out: 0 to 1. */
  readonly droop: number;
  /** Added to the light of every hair: negative in the shade. */
  readonly light?: number;
}

const layers = 9;

/** The strokes of a coat, outermost layer first; one path a layer and tone. */
export function drawCoat(coat: Coat, random: Random): string {
  const buckets = new Map<string, string[]>();
  const [cx, cy, rx, ry] = coat.area;
  for (let hair = 0; hair < coat.hairs; hair++) {
    const radius = Math.sqrt(random());
    const turn = random() * 2 * Math.PI;
    const across = radius * Math.cos(turn);
    const down = radius * Math.sin(turn);
    const x = cx + rx * across;
    const y = cy + ry * down;
    const fromRoot = Math.hypot(x - coat.root[0], y - coat.root[1]);
    const layer = layers - 1 - Math.min(layers - 1, Math.floor((fromRoot / (rx + ry)) * layers));
    // Light falls from the upper left; the rim is darker, so the body looks round.
    const light =
      0.52 - 0.24 * across - 0.3 * down - 0.12 * radius + (random() - 0.5) * 0.5 + (coat.light ?? 0);
    const tone = Math.max(0, Math.min(coat.tones.length - 1, Math.floor(light * coat.tones.length)));
    const key = `${layer}:${tone}`;
    const strokes = buckets.get(key) ?? [];
    strokes.push(drawHair(x, y, coat, random));
    buckets.set(key, strokes);
  }
  return [...buckets]
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([key, strokes]) =>
      line(strokes.join(""), coat.tones[Number(key.split(":")[1])] ?? "#000", coat.width),
    )
    .join("\n");
}

function drawHair(x: number, y: number, coat: Coat, random: Random): string {
  const out = Math.atan2(y - coat.root[1], x - coat.root[0]) + (random() - 0.5) * 0.7;
  const length = coat.length * (0.6 + 0.8 * random());
  const dx = Math.cos(out) * length;
  const dy = Math.sin(out) * length * (1 - coat.droop) + length * coat.droop;
  const bend = (random() - 0.5) * length * 0.5;
  return `M${short(x)} ${short(y)}q${short(dx / 2 - bend)} ${short(dy / 2)} ${short(dx)} ${short(dy)}`;
}

/** Blades of grass between two heights, taller in front. */
export function drawGrass(
  from: number,
  to: number,
  blades: number,
  colours: readonly string[],
  random: Random,
): string {
  const rows = 6;
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (const colour of colours) {
      let d = "";
      for (let blade = 0; blade < blades / rows / colours.length; blade++) {
        const y = from + ((to - from) * (row + random())) / rows;
        const height = (8 + 22 * ((y - 240) / 240)) * (0.5 + random());
        const lean = (random() - 0.5) * height * 0.8;
        d += `M${short(random() * 640)} ${short(y)}q${short(lean * 0.2)} ${short(-height * 0.6)} ${short(lean)} ${short(-height)}`;
      }
      parts.push(line(d, colour, 0.8 + row * 0.16));
    }
  }
  return parts.join("\n");
}
