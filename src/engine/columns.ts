/** Numbers in a line of the processor's cache. */
const LINE = 8;

/**
 * Hands out columns of `length` zeros without end, `together` of them out of one piece of memory. They begin an odd number of
 * cache lines apart: apart by a power of two, as columns of their own come to lie, the same row of all of them would fall
 * into the same few places of the cache, and each write would drive out another.
 */
export function columnsOf(length: number, together: number): () => Float64Array {
  const apart = LINE * (Math.ceil(length / LINE) | 1);
  let piece = new Float64Array(0);
  let given = together;
  return () => {
    if (given === together) {
      piece = new Float64Array(apart * together);
      given = 0;
    }
    const begin = apart * given++;
    return piece.subarray(begin, begin + length);
  };
}
