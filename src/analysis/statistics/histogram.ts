/**
 * How the values of a column are spread, in counts that can be added: whole numbers up to 65,536 are counted by
 * themselves, others in bins whose ends are apart by at most 1/1,024 of their value (each power of two is cut into 1,024).
 */
export interface Histogram {
  /** Counts by whole number, and by bin; in pages of 1,024, those only that hold something. */
  readonly whole: Pages;
  readonly binned: Pages;
  /** Values that are Infinity: never. */
  never: number;
  /** Finite values, their least and greatest. */
  finite: number;
  least: number;
  greatest: number;
}

/** [number >> 10][number & 1023] */
export type Pages = Map<number, Uint32Array>;

export const PAGE = 1024;
const MOST_WHOLE = 65536;

/** Pages of each kind that are kept at hand while a column is counted, by the last digits of their number: others are looked up. */
const NEAR = 8;
const NO_PAGE = 0x7fffffff;
const NOTHING = new Uint32Array(0);

export function createHistogram(): Histogram {
  const [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { whole: new Map(), binned: new Map(), never: 0, finite: 0, least, greatest };
}

/** Counts every value of a column in. */
export function addColumn(histogram: Histogram, column: Float64Array): void {
  const { whole, binned } = histogram;
  let never = 0;
  let least = histogram.least;
  let greatest = histogram.greatest;
  const numbers = new Int32Array(2 * NEAR).fill(NO_PAGE);
  const near: Uint32Array[] = Array.from({ length: 2 * NEAR }, () => NOTHING);
  for (let w = 0; w < column.length; w++) {
    const value = column[w];
    if (value === Number.POSITIVE_INFINITY) {
      never++;
      continue;
    }
    if (value < least) least = value;
    if (value > greatest) greatest = value;
    const isWhole = value === Math.floor(value) && value <= MOST_WHOLE && value >= -MOST_WHOLE;
    const number = isWhole ? value : binOf(value);
    const page = number >> 10;
    const place = isWhole ? page & (NEAR - 1) : NEAR + (page & (NEAR - 1));
    if (numbers[place] !== page) {
      numbers[place] = page;
      near[place] = pageOf(isWhole ? whole : binned, page);
    }
    near[place][number & (PAGE - 1)]++;
  }
  histogram.never += never;
  histogram.finite += column.length - never;
  histogram.least = least;
  histogram.greatest = greatest;
}

function pageOf(pages: Pages, page: number): Uint32Array {
  const known = pages.get(page);
  if (known !== undefined) return known;
  const made = new Uint32Array(PAGE);
  pages.set(page, made);
  return made;
}

export function addHistogram(histogram: Histogram, other: Histogram): void {
  for (const kind of ["whole", "binned"] as const) {
    for (const [page, counts] of other[kind]) {
      const own = pageOf(histogram[kind], page);
      for (let i = 0; i < PAGE; i++) own[i] += counts[i];
    }
  }
  histogram.never += other.never;
  histogram.finite += other.finite;
  histogram.least = Math.min(histogram.least, other.least);
  histogram.greatest = Math.max(histogram.greatest, other.greatest);
}

const bits = new DataView(new ArrayBuffer(8));

/** The sign, the exponent and the first ten bits of the fraction, as a number that grows with the value. */
export function binOf(value: number): number {
  bits.setFloat64(0, value);
  const high = bits.getInt32(0);
  return high >= 0 ? high >> 10 : -1 - ((high & 0x7fffffff) >> 10);
}

/** The least value of a bin; the greatest is that of the next. */
export function binEnds(bin: number): { low: number; high: number } {
  return bin >= 0 ? { low: edge(bin), high: edge(bin + 1) } : { low: -edge(-bin), high: -edge(-1 - bin) };
}

function edge(bin: number): number {
  bits.setInt32(0, bin << 10);
  bits.setInt32(4, 0);
  return Math.min(bits.getFloat64(0), Number.MAX_VALUE);
}
