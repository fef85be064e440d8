/** Pieces from which the pictures are put together: SVG as text, coordinates in pixels, angles in radians. */

/** A number as short as a drawing needs it: tenths of a pixel. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** An element, attributes in the order given; children already are SVG. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : value}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** A filled shape from path data. */
export function shape(d: string, fill: string, more: Readonly<Record<string, string | number>> = {}): string {
  return element("path", { d, fill, ...more });
}

/** A drawn line from path data, with round ends. */
export function line(
  d: string,
  stroke: string,
  width: number,
  more: Readonly<Record<string, string | number>> = {},
): string {
  return element("path", {
    d,
    fill: "none",
    stroke,
    "stroke-width": width,
    "stroke-linecap": "round",
    ...more,
  });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Readonly<Record<string, string | number>> = {},
): string {
  return element("ellipse", { cx, cy, rx, ry, fill, ...more });
}
