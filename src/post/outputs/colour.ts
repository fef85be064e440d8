/** Colours that a program chose for its own terminal, made legible on a light and on a dark page. */

type Rgb = readonly [number, number, number];

// A little inside the page's own grounds, so that tinted panels keep the contrast too.
const paper: Rgb = [240, 240, 240];
const night: Rgb = [44, 44, 44];
const enough = 4.5;

/** Declarations for text of this colour. On a ground that a class sets, the class chooses the ink as well. */
export function toInk(colour: string, ground: string | undefined): string[] {
  if (ground !== undefined) return ground.startsWith("rgb") ? [`color: ${colour}`] : [];
  const own = readRgb(colour);
  const light = toHex(shade(own, paper, [0, 0, 0]));
  const dark = toHex(shade(own, night, [255, 255, 255]));
  return [`color: ${light}`, `color: light-dark(${light}, ${dark})`];
}

/** Declarations for a ground of this colour, with black or white on it where no ink was chosen. */
export function toGround(colour: string, ink: string | undefined): string[] {
  const ground = `background-color: ${colour}`;
  if (ink?.startsWith("rgb")) return [ground];
  return [ground, `color: ${toLuminance(readRgb(colour)) > 0.18 ? "#000000" : "#ffffff"}`];
}

/** The colour nearest to `own`, on the way to `end`, that can be read on `ground`. */
function shade(own: Rgb, ground: Rgb, end: Rgb): Rgb {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = own.map((level, index) => Math.round(level + ((end[index] ?? 0) - level) * (step / 20)));
    const [r = 0, g = 0, b = 0] = mixed;
    if (toContrast([r, g, b], ground) >= enough) return [r, g, b];
  }
  return end;
}

export function toContrast(a: Rgb, b: Rgb): number {
  const [high, low] = [toLuminance(a), toLuminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Relative luminance as WCAG defines it. */
function toLuminance([r, g, b]: Rgb): number {
  const linear = (level: number): number =>
    level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function readRgb(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return [r, g, b];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((level) => level.toString(16).padStart(2, "0")).join("")}`;
}
