/** A linear scale from values to places on a picture, and round values to mark on it. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From 0 or less to `high`, or a little more, over the places `from` … `to`; about `count` ticks at 1, 2 or 5 times a power of ten. */
export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  count: number,
): Scale {
  const step = roundStep((high - low || 1) / count);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const [start, end] = [first * step, last * step];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { at: (value) => from + ((value - start) / (end - start)) * (to - from), ticks };
}

function roundStep(rough: number): number {
  const power = Number(`1e${rough.toExponential(0).split("e")[1]}`);
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) as number) * power;
}

/** A place on a picture, to a tenth of a unit. */
export function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
