/**
 * Brightness and contrast, where fastai does them: on the logits of the pixels, so that no amount of light leaves
 * [0, 1], black stays black and white stays white. `logit(x) = log(x / (1 − x))`, and `sigmoid` is its inverse.
 * Brightness adds `logit(change)`, contrast then multiplies (fastai's `_BrightnessLogit`, `_ContrastLogit`).
 */
import { add, clipByValue, log, mul, sigmoid, sub, type Tensor, tidy } from "@tensorflow/tfjs-core";

/** fastai clamps here, so that 0 and 1 have finite logits. */
const edge = 1e-7;

/** `logit` of one number. */
export function toLogit(value: number): number {
  const inside = Math.min(1 - edge, Math.max(edge, value));
  return Math.log(inside / (1 - inside));
}

/** Pixels in [0, 1], any shape, with light added and contrast multiplied. The input stays the caller's. */
export function applyLighting<T extends Tensor>(pixels: T, brightness: number, contrast: number): T {
  return tidy(() => {
    const inside = clipByValue(pixels, edge, 1 - edge);
    const logits = sub<T>(log(inside), log(sub(1, inside)));
    return sigmoid(mul<T>(add<T>(logits, toLogit(brightness)), contrast));
  });
}
