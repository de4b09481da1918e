import { binEnds, type Histogram, type Pages, PAGE } from "./histogram.ts";

/** Values between two ends, spread evenly for all that is known. */
interface Heap {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Values below them. */
  before: number;
}

/**
 * Quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7). Infinite values stand at the
 * end; a quantile that touches one is Infinity. Exact where all values are whole numbers up to 65,536; otherwise each
 * order statistic is within 1/1,024 of its value.
 */
export function histogramQuantiles(histogram: Histogram, probabilities: readonly number[]): number[] {
  const { never, finite } = histogram;
  const heaps = heapsOf(histogram);
  return probabilities.map((p) => {
    const position = p * (finite + never - 1);
    const below = Math.floor(position);
    const low = orderStatistic(histogram, heaps, below);
    const high = orderStatistic(histogram, heaps, Math.min(below + 1, finite + never - 1));
    if (position === below || low === high) return low;
    return low + (position - below) * (high - low);
  });
}

/** Value number `rank`, from 0, in ascending order. */
function orderStatistic({ finite, least, greatest }: Histogram, heaps: readonly Heap[], rank: number): number {
  if (rank >= finite) return Number.POSITIVE_INFINITY;
  if (heaps.length === 0) return greatest;
  const { low, high, count, before } = heaps[heapOf(heaps, rank)];
  const value = low + ((high - low) * (rank - before + 0.5)) / count;
  return Math.min(Math.max(value, least), greatest);
}

/** The heap that a value stands in, by halving. */
function heapOf(heaps: readonly Heap[], rank: number): number {
  let [heap, beyond] = [0, heaps.length];
  while (beyond - heap > 1) {
    const middle = (heap + beyond) >> 1;
    if (heaps[middle].before <= rank) heap = middle;
    else beyond = middle;
  }
  return heap;
}

function heapsOf({ whole, binned }: Histogram): Heap[] {
  const heaps: Heap[] = [];
  forEach(whole, (number, count) => heaps.push({ low: number, high: number, count, before: 0 }));
  forEach(binned, (bin, count) => {
    const { low, high } = binEnds(bin);
    heaps.push({ low, high, count, before: 0 });
  });
  heaps.sort((a, b) => a.low - b.low || a.high - b.high);
  let before = 0;
  for (const heap of heaps) {
    heap.before = before;
    before += heap.count;
  }
  return heaps;
}

/** In ascending order: what is in order is sorted soon. */
function forEach(pages: Pages, visit: (number: number, count: number) => void): void {
  for (const [page, counts] of [...pages].sort(([a], [b]) => a - b))
    for (let i = 0; i < PAGE; i++) if (counts[i] > 0) visit(page * PAGE + i, counts[i]);
}
