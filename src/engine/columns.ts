/** Numbers in a line of the processor's cache. */
const LINE = 8;

/**
 * Hands out columns of `length` numbers, one after the other, out of a single piece of memory. They begin an odd number of
 * cache lines apart: apart by a power of two, as columns of their own come to lie, the same row of all of them would fall
 * into the same few places of the cache, and each write would drive out another.
 */
export function columnsOf(length: number, count: number): () => Float64Array {
  const apart = LINE * (Math.ceil(length / LINE) | 1);
  const all = new Float64Array(apart * count);
  let given = 0;
  return () => all.subarray(apart * given, apart * given++ + length);
}
