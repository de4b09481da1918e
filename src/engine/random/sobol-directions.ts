import { directionData } from "./sobol-direction-data.ts";

/** Dimensions of the sequence with direction numbers of their own. */
export const SOBOL_DIMENSIONS = 256;

const parsed: Int32Array[] = [];
let lines: readonly string[] | null = null;

/**
 * The 32 direction numbers of a Sobol dimension (0 to 255) as 32-bit binary fractions: point n is their exclusive or
 * over the bits of n's Gray code (Joe and Kuo 2008).
 */
export function directionNumbers(dimension: number): Int32Array {
  parsed[dimension] ??= dimension === 0 ? vanDerCorput() : recurrence(dataOf(dimension));
  return parsed[dimension];
}

function vanDerCorput(): Int32Array {
  return Int32Array.from({ length: 32 }, (_, i) => 1 << (31 - i));
}

/** Coefficients a, then m_1 to m_s. */
function dataOf(dimension: number): number[] {
  lines ??= directionData.split(",");
  const words = lines[dimension - 1].trim().split(" ");
  return words.map((word) => Number.parseInt(word, 36));
}

/** v_i = v_(i−s) ⊕ (v_(i−s) >> s) ⊕ a_1 v_(i−1) ⊕ … ⊕ a_(s−1) v_(i−s+1), from v_i = m_i 2^(32−i) for i <= s. */
function recurrence([a, ...initial]: number[]): Int32Array {
  const s = initial.length;
  const v = new Int32Array(32);
  initial.forEach((m, i) => {
    v[i] = m << (31 - i);
  });
  for (let i = s; i < 32; i++) {
    v[i] = v[i - s] ^ (v[i - s] >>> s);
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) v[i] ^= v[i - k];
  }
  return v;
}
