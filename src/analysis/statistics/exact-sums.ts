/**
 * Sums that do not hang on the order or the grouping of what is added: each is kept without rounding, as numbers whose
 * sum is exact and which do not overlap (J. R. Shewchuk, "Adaptive precision floating-point arithmetic and fast robust
 * geometric predicates", 1997; Python's `math.fsum`), and rounded once, when it is read.
 */
export interface ExactSums {
  readonly size: number;
  /** Numbers kept for each sum at most; grows when one needs more. */
  width: number;
  /** [sum × width] from the smallest up. */
  parts: Float64Array;
  /** [sum] how many of them are in use. */
  readonly used: Uint8Array;
}

const FIRST_WIDTH = 3;

export function createSums(size: number): ExactSums {
  return { size, width: FIRST_WIDTH, parts: new Float64Array(size * FIRST_WIDTH), used: new Uint8Array(size) };
}

/** Adds a finite value to one of the sums. */
export function addExactly(sums: ExactSums, index: number, value: number): void {
  const { parts, used } = sums;
  const first = index * sums.width;
  const end = first + used[index];
  let x = value;
  let kept = first;
  for (let i = first; i < end; i++) {
    const y = parts[i];
    const high = x + y;
    const low = Math.abs(x) < Math.abs(y) ? x - (high - y) : y - (high - x);
    if (low !== 0) parts[kept++] = low;
    x = high;
  }
  if (x === 0 && kept > first) {
    used[index] = kept - first;
  } else if (kept - first < sums.width) {
    parts[kept] = x;
    used[index] = kept - first + 1;
  } else {
    widen(sums);
    sums.parts[index * sums.width + kept - first] = x;
    used[index] = kept - first + 1;
  }
}

function widen(sums: ExactSums): void {
  const { size, width, parts } = sums;
  const wider = new Float64Array(size * (width + 1));
  for (let index = 0; index < size; index++)
    for (let i = 0; i < width; i++) wider[index * (width + 1) + i] = parts[index * width + i];
  sums.width = width + 1;
  sums.parts = wider;
}

/** Adds other sums to these, one by one. */
export function addSums(sums: ExactSums, other: ExactSums): void {
  for (let index = 0; index < other.size; index++)
    for (let i = 0; i < other.used[index]; i++) addExactly(sums, index, other.parts[index * other.width + i]);
}

/** The sums, each the double nearest to it (halves to even). */
export function roundedSums(sums: ExactSums): Float64Array {
  return Float64Array.from({ length: sums.size }, (_, index) => rounded(sums, index));
}

function rounded({ width, parts, used }: ExactSums, index: number): number {
  const first = index * width;
  let i = first + used[index] - 1;
  if (i < first) return 0;
  let high = parts[i];
  let low = 0;
  while (i > first && low === 0) {
    const x = high;
    const y = parts[--i];
    high = x + y;
    low = y - (high - x);
  }
  // Exactly half-way between two doubles, and there is more below: then not to even but towards it.
  if (i > first && low !== 0 && low > 0 === parts[i - 1] > 0) {
    const x = high + 2 * low;
    if (2 * low === x - high) return x;
  }
  return high;
}
