import type { Variant } from "#lab/augment-draws";

/** What happened to one picture, in words. */
export function describeVariant(variant: Variant): string {
  const { flipped, degrees, zoom, warpX, warpY, brightness, contrast, noise } = variant;
  const parts = [
    flipped && "mirrored",
    Math.abs(degrees) >= 0.5 &&
      `turned ${Math.abs(degrees).toFixed(0)}° ${degrees > 0 ? "clockwise" : "anticlockwise"}`,
    zoom > 1.005 && `zoomed ${zoom.toFixed(2)}×`,
    Math.max(Math.abs(warpX), Math.abs(warpY)) >= 0.01 && `warped (${toSigned(warpX)}, ${toSigned(warpY)})`,
    Math.abs(brightness - 0.5) >= 0.005 && (brightness > 0.5 ? "brighter" : "darker"),
    Math.abs(contrast - 1) >= 0.01 && (contrast > 1 ? "more contrast" : "less contrast"),
    noise >= 0.005 && "noisy",
  ].filter((part) => part !== false);
  return parts.length === 0 ? "unchanged" : parts.join(", ");
}

function toSigned(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

/** What the whole grid shows, in words. */
export function describeGrid(variants: readonly Variant[]): string {
  const count = (isSo: (variant: Variant) => boolean) => variants.filter(isSo).length;
  const flipped = count(({ flipped }) => flipped);
  const unchanged = count((variant) => describeVariant(variant) === "unchanged");
  const turn = Math.max(...variants.map(({ degrees }) => Math.abs(degrees)));
  if (unchanged === variants.length) return "Nothing happens: all nine are the same picture.";
  return [
    `${flipped} of ${variants.length} mirrored`,
    turn >= 0.5 ? `the strongest turn is ${turn.toFixed(0)}°` : "none turned",
    unchanged > 0 ? `${unchanged} left alone` : "none left alone",
  ]
    .join("; ")
    .concat(". Point at one to read what happened to it.");
}
