import type { TimeUnit } from "#lab/descent-quadratic";

export interface Attempt {
  readonly unit: TimeUnit;
  /** The loss now and at every step before; one alone while the reader works by hand. */
  readonly losses: readonly number[];
  /** The loss of the best curve there is. */
  readonly best: number;
}

/** Says how good the curve is, and what descent makes of it. */
export function describeAttempt({ unit, losses, best }: Attempt): string {
  const steps = losses.length - 1;
  const now = losses.at(-1) ?? best;
  const before = losses.at(-2) ?? now;
  const share = `${toText(now)} now, ${toText(best)} at best`;
  if (steps === 0) {
    if (now < best * 1.5) return `As good as by hand: the loss is ${share}.`;
    return `Drag the sliders until the curve runs through the points, or let descent do it. Loss ${share}.`;
  }
  if (now > (losses[0] ?? now))
    return `It diverges after ${count(steps)}: the loss grows. Make the learning rate smaller.`;
  if (now < best * 1.02) return `Found in ${count(steps)}: no curve of this kind fits better. Loss ${share}.`;
  if (before - now < now * 0.001 && unit === "seconds") {
    return `After ${count(steps)} it barely moves, though the loss is ${share}: t² is hundreds of times larger than 1, so one rate cannot suit all three weights. Scale the time and try again.`;
  }
  return `Descending: ${count(steps)}, loss ${share}.`;
}

/** A loss with as many places as can be read. */
export function toText(loss: number): string {
  if (loss >= 1e6) return loss.toExponential(1);
  return loss >= 100 ? Math.round(loss).toLocaleString("en") : loss.toFixed(1);
}

function count(steps: number): string {
  return steps === 1 ? "1 step" : `${steps} steps`;
}
