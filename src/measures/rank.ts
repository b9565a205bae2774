/** Order statistics by nearest rank: the smallest value with at least p of all values at or below it. */

/** The value at nearest rank p (0 < p <= 1); reorders `values`. NaN for none. */
export function nearestRank(values: Float64Array, p: number): number {
  if (values.length === 0) return NaN;
  return select(values, Math.max(0, Math.ceil(p * values.length) - 1));
}

/** Hoare's selection: the k-th smallest. */
function select(values: Float64Array, k: number): number {
  let [left, right] = [0, values.length - 1];
  while (left < right) {
    const pivot = values[(left + right) >> 1];
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k];
}
