import type { Periods } from "./problem.ts";

/** When and in what numbers a route takes people; Infinity: no limit. Days, people, people per day. */
export interface Timetable {
  readonly places: number;
  readonly opens: number;
  readonly closes: number;
  readonly pace: number;
  readonly convoy: number;
}

/** Guards against rounding of size / pace. */
const INSTANT = 1e-9;

/**
 * People who can have left by route, averaged over each period, when every convoy leaves as soon as it may: `convoy` on
 * the day it opens and again every convoy / pace days, up to its places and to `people`, as the simulation has it.
 */
export function capacityCurve(
  { places, opens, closes, pace, convoy }: Timetable,
  periods: Periods,
  people: number,
): Float64Array {
  const curve = new Float64Array(periods.count);
  const most = Math.min(places, people);
  if (pace <= 0) return curve;
  const horizon = periods.starts[periods.count];
  const interval = pace === Number.POSITIVE_INFINITY ? 1 : convoy / pace;
  let left = 0;
  for (let k = 0; left < most; k++) {
    const day = Math.max(0, opens) + k * interval;
    if (day > closes || day >= horizon) break;
    const size = Math.min(convoy, most - left);
    left += size;
    addFrom(curve, periods, day, size);
  }
  return curve;
}

/** People who can have left by a day before the horizon, the day itself included. */
export function mostBy({ places, opens, closes, pace, convoy }: Timetable, day: number, people: number): number {
  const waited = Math.min(day, closes) - Math.max(0, opens);
  if (pace <= 0 || waited < 0) return 0;
  const interval = pace === Number.POSITIVE_INFINITY ? 1 : convoy / pace;
  return Math.min(places, people, convoy * (1 + Math.floor(waited / interval + INSTANT)));
}

/** The most that can leave in each period: its pace, or what the curve itself rises by. */
export function mostPerPeriod(curve: Float64Array, { pace }: Timetable, { days }: Periods): Float64Array {
  return curve.map((value, t) => {
    const rise = value - (t === 0 ? 0 : curve[t - 1]);
    const length = t === 0 ? days[0] / 2 : (days[t - 1] + days[t]) / 2;
    return pace === Number.POSITIVE_INFINITY ? Math.max(rise, curve[curve.length - 1]) : Math.max(rise, pace * length);
  });
}

/** Adds `size` people from `day` on, averaged over the period in which the day falls. */
function addFrom(curve: Float64Array, { starts, days, count }: Periods, day: number, size: number): void {
  for (let t = count - 1; t >= 0; t--) {
    if (starts[t] >= day) curve[t] += size;
    else {
      if (starts[t + 1] > day) curve[t] += (size * (starts[t + 1] - day)) / days[t];
      break;
    }
  }
}
