export type ScaleKind = "linear" | "log";

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Where a slider's thumb stands for a value, and back. */
export interface Scale {
  /** What the range input itself is given. */
  readonly positions: Range;
  toPosition(value: number): number;
  toValue(position: number): number;
}

/** Thumb positions on a logarithmic slider: fine enough for a mouse, coarse enough for the arrow keys. */
const logPositions: Range = { min: 0, max: 100, step: 1 };

/** A linear scale hands values through; a logarithmic one gives each factor of ten the same length. */
export function createScale({ min, max, step, scale = "linear" }: Range & { scale?: ScaleKind }): Scale {
  if (scale === "linear") {
    return { positions: { min, max, step }, toPosition: (value) => value, toValue: (position) => position };
  }
  const span = Math.log(max / min);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return {
    positions: logPositions,
    toPosition: (value) => (Math.log(value / min) / span) * logPositions.max,
    toValue: (position) => {
      const value = min * Math.exp((position / logPositions.max) * span);
      return Number((Math.round(value / step) * step).toFixed(digits));
    },
  };
}
