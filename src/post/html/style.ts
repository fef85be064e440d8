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

/** Plain numbers, words, colours and lengths; the only functions are those of colours. A margin never pulls over its neighbours. */
function isSafe(name: string, value: string): boolean {
  const plain = value.replace(/\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\([\d\s.,%/a-z-]*\)/gi, "");
  if (!/^[\w\s#.,%"'!/+-]*$/.test(plain) || /expression|javascript|import|behaviou?r|attr/i.test(plain))
    return false;
  return !/^(?:margin|padding)/.test(name) || !/(?:^|\s)-/.test(plain);
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
