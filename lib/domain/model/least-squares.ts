/** Keeps the normal equations solvable where a column is constant. */
const RIDGE = 1e-6;

/** Coefficients of the weighted least squares fit of `targets` on `rows`, by Gauss–Jordan elimination. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
): number[] {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  rows.forEach((row, at) => {
    const weight = weights[at] ?? 0;
    system.forEach((equation, left) => {
      const factor = weight * (row[left] ?? 0);
      for (let right = 0; right < size; right += 1) {
        equation[right] = (equation[right] ?? 0) + factor * (row[right] ?? 0);
      }
      equation[size] = (equation[size] ?? 0) + factor * (targets[at] ?? 0);
    });
  });
  system.forEach((equation, at) => {
    equation[at] = (equation[at] ?? 0) * (1 + RIDGE) + RIDGE;
  });
  system.forEach((pivotRow, at) => {
    const pivot = pivotRow[at] ?? 1;
    for (let column = at; column <= size; column += 1) {
      pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    }
    for (const other of system) {
      if (other === pivotRow) continue;
      const factor = other[at] ?? 0;
      for (let column = at; column <= size; column += 1) {
        other[column] = (other[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  });
  return system.map((equation) => equation[size] ?? 0);
}
