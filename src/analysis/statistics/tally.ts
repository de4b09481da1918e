import type { Block } from "../block.ts";
import { addExactly } from "./exact-sums.ts";
import { addColumn } from "./histogram.ts";
import { histogramOf, type Part, sumsOf } from "./part.ts";
import type { Request } from "./statistics.ts";

/**
 * Worlds that are summed plainly, from the first to the last; beyond, sums are exact. A run is cut here and nowhere else,
 * so that its figures do not hang on threads or shards.
 */
export const BATCH = 2048;

/** Adds to a part what is asked of a block, which begins at a multiple of the batch. The worlds are counted by the caller. */
export function tally(part: Part, requests: Iterable<Request>, block: Block): void {
  for (const request of requests) tallyOne(part, request, block);
}

function tallyOne(part: Part, request: Request, block: Block): void {
  const { from, worlds } = block.outcomes;
  if (request.kind === "histogram") {
    addColumn(histogramOf(part, request.name), request.of(block));
  } else if (request.kind === "first") {
    const known = part.firsts.get(request.name) ?? null;
    const found = from === 0 ? request.of(block, { begin: 0, end: Math.min(BATCH, worlds) }) : known;
    part.firsts.set(request.name, found);
  } else {
    const sums = sumsOf(part, request.name, request.size);
    for (let begin = 0; begin < worlds; begin += BATCH) {
      const out = new Float64Array(request.size);
      request.ofBatch(block, { begin, end: Math.min(begin + BATCH, worlds) }, out);
      for (let i = 0; i < out.length; i++) addExactly(sums, i, out[i]);
    }
  }
}
