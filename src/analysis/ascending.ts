/** Numbers of values in their order, equal ones as they stand; the values are sorted without asking back, and then looked up. */
export function ascending(values: ArrayLike<number>): Uint32Array {
  const sorted = new Float64Array(values).sort();
  const order = new Uint32Array(values.length);
  const taken = new Uint32Array(values.length);
  for (let w = 0; w < values.length; w++) {
    const first = lowerBound(sorted, values[w]);
    order[first + taken[first]++] = w;
  }
  return order;
}

/** How many of some sorted values are less than one. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
