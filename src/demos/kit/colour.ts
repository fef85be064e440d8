/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A value to a colour. */
export type Ramp = (value: number) => Rgb;

/** Any CSS colour as numbers. The browser itself does the conversion: it knows every notation. */
export function toRgb(colour: string): Rgb {
  const found = known.get(colour) ?? askBrowser(colour);
  known.set(colour, found);
  return found;
}

/** Colours are resolved ones, of which a page has a dozen. */
const known = new Map<string, Rgb>();

function askBrowser(colour: string): Rgb {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return [128, 128, 128];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** From one colour at 0 to another at 1; values beyond are held at the ends. */
export function createRamp(low: string, high: string): Ramp {
  const [from, to] = [toRgb(low), toRgb(high)];
  return (value) => mix(from, to, Math.min(1, Math.max(0, value)));
}

/** From `low` at −1 through `middle` at 0 to `high` at 1: for weights, differences, votes. */
export function createDivergingRamp(low: string, middle: string, high: string): Ramp {
  const [from, centre, to] = [toRgb(low), toRgb(middle), toRgb(high)];
  return (value) => {
    const held = Math.min(1, Math.max(-1, value));
    return held < 0 ? mix(centre, from, -held) : mix(centre, to, held);
  };
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ];
}
