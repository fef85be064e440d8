/**
 * Carries out a resize plan, one picture at a time on the CPU, as a data loader does before there is a batch. Pixels are
 * averaged with Pillow's bilinear (triangle) filter, whose width grows with the reduction, so fine patterns blur instead
 * of turning into moiré. Cropping and padding are folded into the filter: each result pixel is a weighted sum of source
 * pixels, first down the columns, then along the rows.
 */
import type { PadMode } from "./augment.ts";
import type { Picture } from "./picture.ts";
import type { ResizePlan } from "./resize-plan.ts";

/** Source positions and their weights for one result pixel along one direction. */
interface Taps {
  readonly at: readonly number[];
  readonly weights: readonly number[];
}

/** The square that a network gets to see. */
export function resizePicture(picture: Picture, plan: ResizePlan): Picture {
  const { width, height } = plan.result;
  const columns = toTaps(plan.left, plan.width, width, picture.width, plan.padMode);
  const rows = toTaps(plan.top, plan.height, height, picture.height, plan.padMode);
  const line = picture.width * 3;
  const data = new Float32Array(width * height * 3);
  const row = new Float64Array(line);
  rows.forEach((vertical, y) => {
    row.fill(0);
    vertical.at.forEach((source, tap) => {
      const weight = vertical.weights[tap] ?? 0;
      const from = source * line;
      for (let entry = 0; entry < line; entry++)
        row[entry] = (row[entry] ?? 0) + weight * (picture.data[from + entry] ?? 0);
    });
    columns.forEach((horizontal, x) => {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let tap = 0; tap < horizontal.at.length; tap++) {
          sum += (horizontal.weights[tap] ?? 0) * (row[(horizontal.at[tap] ?? 0) * 3 + channel] ?? 0);
        }
        data[(y * width + x) * 3 + channel] = sum;
      }
    });
  });
  return { width, height, data };
}

/** Pillow's triangle filter for a window of `length` pixels from `start`, brought to `count` pixels. */
function toTaps(start: number, length: number, count: number, size: number, padMode: PadMode): Taps[] {
  const scale = length / count;
  const support = Math.max(1, scale);
  return Array.from({ length: count }, (_, index) => {
    const centre = (index + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - support + 0.5));
    const last = Math.min(length, Math.trunc(centre + support + 0.5));
    const positions = Array.from({ length: last - first }, (_, tap) => first + tap);
    const weights = positions.map((at) => Math.max(0, 1 - Math.abs((at + 0.5 - centre) / support)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const seen = positions.map((at, tap) => ({
      at: toSource(start + at, size, padMode),
      weight: (weights[tap] ?? 0) / total,
    }));
    const real = seen.filter(({ at, weight }) => at >= 0 && weight > 0);
    return { at: real.map(({ at }) => at), weights: real.map(({ weight }) => weight) };
  });
}

/** Where a position outside the source takes its colour from; −1 for black. */
function toSource(position: number, size: number, padMode: PadMode): number {
  if (position >= 0 && position < size) return position;
  if (padMode === "zeros") return -1;
  if (padMode === "border") return Math.max(0, Math.min(size - 1, position));
  // The edge pixel itself is not repeated: c b | a b c d | c b.
  const period = Math.max(1, 2 * (size - 1));
  const inPeriod = ((position % period) + period) % period;
  return inPeriod < size ? inPeriod : period - inPeriod;
}
