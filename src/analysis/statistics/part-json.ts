import { createSums, type ExactSums } from "./exact-sums.ts";
import { createHistogram, type Histogram, type Pages, PAGE } from "./histogram.ts";
import { createPart, type Part } from "./part.ts";

/** A part as JSON; read again, it is the same part. */
export interface PartJson {
  readonly worlds: number;
  /** By name: for each sum the numbers that add up to it. */
  readonly sums: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly histograms: Readonly<Record<string, HistogramJson>>;
  readonly firsts: Readonly<Record<string, unknown>>;
}

interface HistogramJson {
  /** Number or bin less the one before, and its count, in turns. */
  readonly whole: readonly number[];
  readonly binned: readonly number[];
  readonly never: number;
  readonly finite: number;
  /** Least and greatest; null where no value is finite. */
  readonly range: readonly [number, number] | null;
}

export function partToJson({ worlds, sums, histograms, firsts }: Part): PartJson {
  return {
    worlds,
    sums: record(sums, sumsToJson),
    histograms: record(histograms, histogramToJson),
    firsts: record(firsts, (found) => found),
  };
}

export function partFromJson({ worlds, sums, histograms, firsts }: PartJson): Part {
  const part = createPart();
  part.worlds = worlds;
  for (const [name, json] of Object.entries(sums)) part.sums.set(name, sumsFromJson(json));
  for (const [name, json] of Object.entries(histograms)) part.histograms.set(name, histogramFromJson(json));
  for (const [name, found] of Object.entries(firsts)) part.firsts.set(name, found);
  return part;
}

function record<T, U>(map: ReadonlyMap<string, T>, turn: (value: T) => U): Record<string, U> {
  return Object.fromEntries([...map].map(([name, value]) => [name, turn(value)]));
}

function sumsToJson({ size, width, parts, used }: ExactSums): number[][] {
  return Array.from({ length: size }, (_, i) => [...parts.subarray(i * width, i * width + used[i])]);
}

function sumsFromJson(json: readonly (readonly number[])[]): ExactSums {
  const width = json.reduce((most, parts) => Math.max(most, parts.length), 1);
  const sums = { ...createSums(json.length), width, parts: new Float64Array(json.length * width) };
  json.forEach((parts, i) => {
    sums.parts.set(parts, i * width);
    sums.used[i] = parts.length;
  });
  return sums;
}

function histogramToJson({ whole, binned, never, finite, least, greatest }: Histogram): HistogramJson {
  const range = finite === 0 ? null : ([least, greatest] as const);
  return { whole: pagesToJson(whole), binned: pagesToJson(binned), never, finite, range };
}

function histogramFromJson({ whole, binned, never, finite, range }: HistogramJson): Histogram {
  const blank = createHistogram();
  const [least, greatest] = range ?? [blank.least, blank.greatest];
  return { whole: pagesFromJson(whole), binned: pagesFromJson(binned), never, finite, least, greatest };
}

function pagesToJson(pages: Pages): number[] {
  const json: number[] = [];
  let before = 0;
  for (const [page, counts] of [...pages].sort(([a], [b]) => a - b)) {
    for (let i = 0; i < PAGE; i++) {
      if (counts[i] === 0) continue;
      json.push(page * PAGE + i - before, counts[i]);
      before = page * PAGE + i;
    }
  }
  return json;
}

function pagesFromJson(json: readonly number[]): Pages {
  const pages: Pages = new Map();
  let number = 0;
  for (let i = 0; i < json.length; i += 2) {
    number += json[i];
    const page = pages.get(number >> 10) ?? new Uint32Array(PAGE);
    pages.set(number >> 10, page);
    page[number & (PAGE - 1)] = json[i + 1];
  }
  return pages;
}
