import type { Vector } from "./descent-valleys.ts";
import type { Random } from "./random.ts";

/**
 * The examples that a loss is the mean of. Example i sees the valley tilted by its own slope `tilts[i]`; over all
 * examples the tilts cancel. So the full batch has the valley's own gradient, and a mini-batch has it plus the mean
 * of its tilts: right on average, wrong by a little each time, less so the larger the batch.
 */
export interface Examples {
  readonly tilts: readonly Vector[];
}

/** Draws `count` tilts from a normal distribution of standard deviation `spread` and centres them. */
export function createExamples(random: Random, count: number, dimension: number, spread: number): Examples {
  const raw = Array.from({ length: count }, () =>
    Array.from({ length: dimension }, () => random.normal() * spread),
  );
  const centre = toMean(raw, dimension);
  return { tilts: raw.map((tilt) => tilt.map((part, axis) => part - (centre[axis] ?? 0))) };
}

/** The mean tilt of `size` different examples drawn at random: what a mini-batch adds to the gradient. */
export function drawBatchTilt(examples: Examples, size: number, random: Random): Vector {
  const dimension = examples.tilts[0]?.length ?? 0;
  return toMean(random.shuffle(examples.tilts).slice(0, size), dimension);
}

function toMean(vectors: readonly Vector[], dimension: number): Vector {
  return Array.from(
    { length: dimension },
    (_, axis) => vectors.reduce((sum, vector) => sum + (vector[axis] ?? 0), 0) / vectors.length,
  );
}
