/** The perspective warp: four corners move, a 3 × 3 matrix follows. Formula: fastai's `Warp` and `find_coeffs`. */

/** A 3 × 3 matrix, row by row. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

type Point = readonly [x: number, y: number];

const corners: readonly Point[] = [
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
];

/**
 * The matrix under which the result shows at fastai's moved corners what the source has at its corners. `x` tilts the
 * picture to the left or right, `y` up or down, both in half pictures.
 */
export function toWarp(x: number, y: number): Matrix {
  if (x === 0 && y === 0) return [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const moved: readonly Point[] = [
    [-1 - y, -1 - x],
    [-1 + y, 1 + x],
    [1 + y, -1 + x],
    [1 - y, 1 - x],
  ];
  return toPerspective(moved, corners);
}

/** The perspective that sends each of four points to its target, the matrix' last number being 1. */
export function toPerspective(points: readonly Point[], targets: readonly Point[]): Matrix {
  const rows = points.flatMap(([px, py], index) => {
    const [tx, ty] = targets[index] ?? [0, 0];
    return [
      [px, py, 1, 0, 0, 0, -tx * px, -tx * py, tx],
      [0, 0, 0, px, py, 1, -ty * px, -ty * py, ty],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return [a, b, c, d, e, f, g, h, 1];
}

/** Gauss–Jordan elimination with pivoting; each row holds its equation's right side last. */
function solve(rows: readonly (readonly number[])[]): number[] {
  const system = rows.map((row) => [...row]);
  for (let column = 0; column < system.length; column++) {
    const rest = system.slice(column);
    const strength = (row: readonly number[]) => Math.abs(row[column] ?? 0);
    const best = rest.reduce((a, b) => (strength(b) > strength(a) ? b : a));
    const at = system.indexOf(best);
    const pivot = best[column] ?? 0;
    if (pivot === 0)
      throw new RangeError("Three of the four points lie on one line: no perspective sends them there.");
    system.splice(at, 1);
    for (const row of system) {
      const factor = (row[column] ?? 0) / pivot;
      for (let entry = column; entry < row.length; entry++)
        row[entry] = (row[entry] ?? 0) - factor * (best[entry] ?? 0);
    }
    system.splice(
      column,
      0,
      best.map((entry) => entry / pivot),
    );
  }
  return system.map((row) => row.at(-1) ?? 0);
}
