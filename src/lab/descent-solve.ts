/**
 * Solves `matrix · x = vector` for a small dense system by Gaussian elimination with partial pivoting.
 * Returns `undefined` when the matrix is singular to working precision, so that a caller must say what then.
 */
export function solve(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): readonly number[] | undefined {
  const rows = matrix.map((row, index) => [...row, at(vector, index)]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = findPivot(rows, column);
    if (Math.abs(at(rowAt(rows, pivot), column)) < 1e-12) return undefined;
    [rows[column], rows[pivot]] = [rowAt(rows, pivot), rowAt(rows, column)];
    const top = rowAt(rows, column);
    for (let below = column + 1; below < size; below++) {
      const row = rowAt(rows, below);
      const factor = at(row, column) / at(top, column);
      rows[below] = row.map((value, index) => value - factor * at(top, index));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = rowAt(rows, row);
    const known = solution.reduce(
      (sum, value, index) => (index > row ? sum + value * at(line, index) : sum),
      0,
    );
    solution[row] = (at(line, size) - known) / at(line, row);
  }
  return solution;
}

function findPivot(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(at(rowAt(rows, row), column)) > Math.abs(at(rowAt(rows, best), column))) best = row;
  }
  return best;
}

function rowAt<Row>(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`There is no row ${index} in a system of ${rows.length}.`);
  return row;
}

function at(list: readonly number[], index: number): number {
  return rowAt(list, index);
}
