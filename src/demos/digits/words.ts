/** 0.938 as 93.8%. */
export function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** "a 3" or "a 7". */
export function toName(label: number | undefined): string {
  return `a ${label ?? "digit"}`;
}
