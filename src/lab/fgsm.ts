/**
 * The fast gradient sign method of Goodfellow, Shlens and Szegedy, "Explaining and Harnessing Adversarial Examples"
 * (2014, arXiv:1412.6572): every pixel moves by the same ε, in the direction in which the loss grows.
 */
import { grad, sum, type Tensor2D, tensor2d, tidy } from "@tensorflow/tfjs-core";
import { type Classifier, findLogits } from "./classifier.ts";
import { digitLength } from "./digits.ts";

/** Gradient `[n, 784]` of each logit with regard to its own digit's pixels. */
export function findPixelGradient(classifier: Classifier, digits: Tensor2D): Tensor2D {
  // Each logit depends on its own row alone, so the gradient of their sum holds all gradients, row by row.
  return tidy(() => grad((x) => sum(findLogits(classifier, x as Tensor2D)))(digits) as Tensor2D);
}

/**
 * Sign, −1, 0 or 1, of the gradient of the loss with regard to every pixel of digits of 784 greys 0 to 1.
 *
 * The loss's gradient is that of the logit times (p − y): negative for a 3, positive for a 7. Only its sign is wanted, so
 * the factor's size, which rounds to zero where the model is very sure, is not computed.
 */
export function findSigns(
  classifier: Classifier,
  greys: Float32Array,
  labels: ArrayLike<number>,
): Int8Array<ArrayBuffer> {
  const gradient = tidy(() =>
    findPixelGradient(
      classifier,
      tensor2d(greys, [greys.length / digitLength, digitLength]),
    ).dataSync<"float32">(),
  );
  return Int8Array.from(
    gradient,
    (slope, at) => Math.sign(slope) * (labels[Math.floor(at / digitLength)] === 3 ? -1 : 1),
  );
}

/** Greys moved by ε along the signs and held between 0 and 1; a plain loop, since a curve moves 400 digits fifty times. */
export function moveGreys(greys: Float32Array, signs: Int8Array, epsilon: number): Float32Array<ArrayBuffer> {
  const moved = new Float32Array(greys.length);
  for (let at = 0; at < moved.length; at++) {
    moved[at] = Math.min(1, Math.max(0, (greys[at] ?? 0) + epsilon * (signs[at] ?? 0)));
  }
  return moved;
}
