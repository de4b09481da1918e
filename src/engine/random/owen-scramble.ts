import { reverseBits } from "./reverse-bits.ts";

/**
 * Owen's nested uniform scrambling of a 32-bit binary fraction: each bit is flipped by a hash of the key and of the
 * bits above it (B. Burley, "Practical hash-based Owen scrambling", JCGT 9, 2020). Returns a signed 32-bit integer.
 */
export function owenScramble(x: number, key: number): number {
  return reverseBits(laineKarras(reverseBits(x), key));
}

/**
 * Laine and Karras's permutation of 32-bit integers, in which a bit affects higher bits only, with the constants of
 * N. Vegdahl ("Building a better LK hash", 2021).
 */
export function laineKarras(x: number, key: number): number {
  let y = x ^ Math.imul(x, 0x3d20adea);
  y = (y + key) | 0;
  y = Math.imul(y, (key >>> 16) | 1);
  y ^= Math.imul(y, 0x05526c56);
  return y ^ Math.imul(y, 0x53a22864);
}
