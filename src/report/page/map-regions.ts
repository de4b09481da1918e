import type { CurveResult } from "../../analysis/sensitivity/result.ts";

type Point = CurveResult["points"][number];
/** In the units of the two quantities: across, up. */
export type Corner = readonly [x: number, y: number];

/** The plane of two quantities cut where two options tie. */
export interface MapRegions {
  /** Polygons, and whether the first option has the fewer of the metric in each. */
  readonly regions: readonly { readonly isFirst: boolean; readonly corners: readonly Corner[] }[];
  /** The line along which they tie, in pieces. */
  readonly ties: readonly (readonly [Corner, Corner])[];
}

/**
 * Regions between places across at which the ties up are known. From place to place, marching squares: a tie on a side stands
 * where it was found, one at the bottom or top where the difference passes zero on its line from place to place. Where a side
 * has several ties, or the squares are ambiguous, each place rules as far as halfway to the next.
 */
export function mapRegions(points: readonly Point[]): MapRegions {
  const parts = points.slice(1).map((to, i) => square(points[i], to) ?? halves(points[i], to));
  return { regions: parts.flatMap(({ regions }) => regions), ties: parts.flatMap(({ ties }) => ties) };
}

/** Null where a side has several ties, or all four have one. */
function square(from: Point, to: Point): MapRegions | null {
  const [left, right] = [tiesOf(from), tiesOf(to)];
  if (left.length > 1 || right.length > 1) return null;
  const [bottom, top] = [0, 1].map((end) => passing(from, to, end));
  const [x1, x2] = [from.x.value, to.x.value];
  const crossings: (Corner | null)[] = [
    bottom === null ? null : [bottom, from.ends[0].value],
    right.length === 0 ? null : [x2, right[0]],
    top === null ? null : [top, from.ends[1].value],
    left.length === 0 ? null : [x1, left[0]],
  ];
  const found = crossings.filter((crossing) => crossing !== null);
  if (found.length === 4) return null;
  const corners = [cornerOf(from, 0), cornerOf(to, 0), cornerOf(to, 1), cornerOf(from, 1)];
  const around = (isFirst: boolean) =>
    corners.flatMap((corner, i) => [
      ...(corner.isFirst === isFirst ? [corner.at] : []),
      ...(crossings[i] === null ? [] : [crossings[i]]),
    ]);
  const regions = [true, false].flatMap((isFirst) =>
    corners.some((corner) => corner.isFirst === isFirst) ? [{ isFirst, corners: around(isFirst) }] : [],
  );
  return { regions, ties: found.length === 2 ? [[found[0], found[1]]] : [] };
}

function halves(from: Point, to: Point): MapRegions {
  const half = (from.x.value + to.x.value) / 2;
  const parts = [column(from, from.x.value, half), column(to, half, to.x.value)];
  return { regions: parts.flatMap(({ regions }) => regions), ties: parts.flatMap(({ ties }) => ties) };
}

/** One place's ties, as they are, over a stretch. */
function column(point: Point, x1: number, x2: number): MapRegions {
  const [low, high] = point.ends;
  const ties = tiesOf(point);
  const levels = [low.value, ...ties, high.value];
  const regions = levels.slice(1).map((level, k) => ({
    isFirst: isFirst(point, 0) === (k % 2 === 0),
    corners: [
      [x1, levels[k]],
      [x2, levels[k]],
      [x2, level],
      [x1, level],
    ] as const,
  }));
  const level = (y: number): readonly [Corner, Corner] => [
    [x1, y],
    [x2, y],
  ];
  return { regions, ties: ties.map(level) };
}

/** Ties from the lowest up; where the ends differ in sign but no tie was told from the noise, one on the line between them. */
function tiesOf({ ties, ends: [low, high] }: Point): number[] {
  if (ties.length > 0) return ties.map(({ value }) => value).sort((a, b) => a - b);
  const [m, n] = [low.difference.mean, high.difference.mean];
  return m < 0 === n < 0 ? [] : [low.value + (m / (m - n)) * (high.value - low.value)];
}

/** Where from place to place the difference at an end passes zero; null where it does not. */
function passing(from: Point, to: Point, end: number): number | null {
  const [m, n] = [from, to].map(({ ends }) => ends[end].difference.mean);
  return m < 0 === n < 0 ? null : from.x.value + (m / (m - n)) * (to.x.value - from.x.value);
}

function cornerOf(point: Point, end: number): { readonly at: Corner; readonly isFirst: boolean } {
  return { at: [point.x.value, point.ends[end].value], isFirst: isFirst(point, end) };
}

function isFirst({ ends }: Point, end: number): boolean {
  return ends[end].difference.mean < 0;
}
