import { addSums, createSums, type ExactSums } from "./exact-sums.ts";
import { addHistogram, createHistogram, type Histogram } from "./histogram.ts";

/** What is kept of some worlds of a run, by name: all that the figures of a result are computed from. */
export interface Part {
  worlds: number;
  readonly sums: Map<string, ExactSums>;
  readonly histograms: Map<string, Histogram>;
  /** Findings from the first batch of the run; null in a part that does not hold it. */
  readonly firsts: Map<string, unknown>;
}

export function createPart(): Part {
  return { worlds: 0, sums: new Map(), histograms: new Map(), firsts: new Map() };
}

/** Adds another part of the same run, with other worlds. In whatever order and grouping parts are added, the whole is the same. */
export function addPart(part: Part, other: Part): void {
  part.worlds += other.worlds;
  for (const [name, sums] of other.sums) addSums(sumsOf(part, name, sums.size), sums);
  for (const [name, histogram] of other.histograms) addHistogram(histogramOf(part, name), histogram);
  for (const [name, found] of other.firsts) part.firsts.set(name, part.firsts.get(name) ?? found);
}

export function sumsOf({ sums }: Part, name: string, size: number): ExactSums {
  const known = sums.get(name);
  if (known !== undefined) return known;
  const made = createSums(size);
  sums.set(name, made);
  return made;
}

export function histogramOf({ histograms }: Part, name: string): Histogram {
  const known = histograms.get(name);
  if (known !== undefined) return known;
  const made = createHistogram();
  histograms.set(name, made);
  return made;
}
