/** A shape as somebody types it. */
import type { Shape } from "./broadcast.ts";

/** Either a shape or, in words, why the text is none. */
export type ShapeReading = { readonly shape: Shape } | { readonly problem: string };

/** Most axes a shape may have here; NumPy's own limit is 32. */
export const mostAxes = 6;
/** Largest size of an axis here. */
export const largestSize = 1_000_000;

/** Reads `(420, 1, 784)`, `420 1 784`, `420 × 784`, `(206,)` and `()`. */
export function readShape(text: string): ShapeReading {
  const trimmed = text.trim();
  const opens = /^[([]/.test(trimmed);
  if (opens !== /[)\]]$/.test(trimmed)) return { problem: "One bracket is missing." };
  const inner = opens ? trimmed.slice(1, -1).trim() : trimmed;
  if (inner === "") {
    return opens ? { shape: [] } : { problem: "Type sizes with commas between them, such as 28, 28." };
  }
  const parts = inner
    .replace(/,$/, "")
    .split(/\s*[,×x*]\s*|\s+/)
    .map((part) => part.trim());
  const wrong = parts.find((part) => !/^\d+$/.test(part));
  if (wrong !== undefined) {
    return { problem: wrong === "" ? "A size is missing between two commas." : `“${wrong}” is not a size.` };
  }
  const shape = parts.map(Number);
  if (shape.length > mostAxes)
    return { problem: `${shape.length} axes are more than the ${mostAxes} drawn here.` };
  if (shape.some((size) => size > largestSize)) return { problem: "A size is larger than a million." };
  return { shape };
}
