/** A `style` attribute → the few of its declarations that cannot load, cover or move anything. */
import parseStyle from "inline-style-parser";

const lengths =
  /^(?:width|height|(?:min|max)-(?:width|height)|(?:padding|margin)(?:-(?:top|right|bottom|left))?)$/;
const borders =
  /^border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color|radius))?$|^border-(?:collapse|spacing)$/;
const words = new Set([
  ...["color", "background", "background-color", "text-align", "vertical-align", "font-weight", "font-style"],
  ...[
    "font-size",
    "font-family",
    "font-variant",
    "text-decoration",
    "white-space",
    "list-style-type",
    "opacity",
  ],
  ...["line-height", "stroke", "fill", "stroke-width"],
]);

/** Undefined where nothing is left. */
export function toSafeStyle(style: string): string | undefined {
  const kept: string[] = [];
  for (const { property, value } of readDeclarations(style)) {
    const name = property.toLowerCase();
    if ((words.has(name) || lengths.test(name) || borders.test(name)) && isSafe(name, value)) {
      kept.push(`${name}: ${value.trim()}`);
    }
  }
  return kept.length === 0 ? undefined : kept.join("; ");
}

/**
 * Plain numbers, words, colours and lengths; the only functions are those of colours. A margin never pulls over its neighbours, and
 * nothing is of a size that pushes them away.
 */
function isSafe(name: string, value: string): boolean {
  const plain = value.replace(/\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\([\d\s.,%/a-z-]*\)/gi, "");
  if (!/^[\w\s#.,%"'!/+-]*$/.test(plain) || /expression|javascript|import|behaviou?r|attr/i.test(plain))
    return false;
  if (name === "line-height" && Number(plain) > 10) return false;
  if (findLongest(plain) > (name.startsWith("font") ? 120 : borders.test(name) ? 60 : 4000)) return false;
  return !/^(?:margin|padding)/.test(name) || !/(?:^|\s)-/.test(plain);
}

const pixels: Readonly<Record<string, number>> = {
  ...{ px: 1, pt: 1.34, pc: 16, cm: 38, mm: 3.8, in: 96, q: 1 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8, vw: 16, vh: 10, vmin: 10, vmax: 16, "%": 0.3 },
};

/** The longest of the lengths in a value, in some pixels; bare numbers and colours are none. */
function findLongest(value: string): number {
  const lengths = [...value.matchAll(/(?<![\w#.])(\d*\.?\d+(?:e\+?\d+)?)(%|[a-z]+)/gi)];
  return Math.max(
    0,
    ...lengths.map(([, count, unit = ""]) => Number(count) * (pixels[unit.toLowerCase()] ?? 0)),
  );
}

function readDeclarations(style: string): { property: string; value: string }[] {
  try {
    return parseStyle(style).flatMap((item) =>
      item.type === "declaration" ? [{ property: item.property, value: item.value }] : [],
    );
  } catch {
    return [];
  }
}
