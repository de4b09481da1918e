import type { Periods } from "./problem.ts";

/** When and in what numbers a route takes people; Infinity: no limit. Days, people, people per day. */
export interface Timetable {
  readonly places: number;
  readonly opens: number;
  readonly closes: number;
  readonly pace: number;
  readonly convoy: number;
}

/** People who leave at a time, days after start. */
export interface Convoy {
  readonly day: number;
  readonly people: number;
}

/**
 * The convoys of a route when every one leaves as soon as it may: `convoy` on the day it opens and again every convoy / pace
 * days, up to its places and to `people`, as the simulation has it; those before the horizon.
 */
export function convoysOf(
  { places, opens, closes, pace, convoy }: Timetable,
  horizon: number,
  people: number,
): Convoy[] {
  const convoys: Convoy[] = [];
  const most = Math.min(places, people);
  if (pace <= 0) return convoys;
  const interval = pace === Number.POSITIVE_INFINITY ? 1 : convoy / pace;
  let left = 0;
  for (let k = 0; left < most; k++) {
    const day = Math.max(0, opens) + k * interval;
    if (day > closes || day >= horizon) break;
    const size = Math.min(convoy, most - left);
    left += size;
    convoys.push({ day, people: size });
  }
  return convoys;
}

/** People who can have left by route, averaged over each period. */
export function capacityCurve(convoys: readonly Convoy[], periods: Periods): Float64Array {
  const curve = new Float64Array(periods.count);
  for (const convoy of convoys) addFrom(curve, periods, convoy);
  return curve;
}

/** The most that can leave in each period: its pace, or what the curve itself rises by. */
export function mostPerPeriod(curve: Float64Array, { pace }: Timetable, { days }: Periods): Float64Array {
  return curve.map((value, t) => {
    const rise = value - (t === 0 ? 0 : curve[t - 1]);
    const length = t === 0 ? days[0] / 2 : (days[t - 1] + days[t]) / 2;
    return pace === Number.POSITIVE_INFINITY ? Math.max(rise, curve[curve.length - 1]) : Math.max(rise, pace * length);
  });
}

/** Adds people from their day on, averaged over the period in which the day falls. */
function addFrom(curve: Float64Array, { starts, days, count }: Periods, { day, people }: Convoy): void {
  for (let t = count - 1; t >= 0; t--) {
    if (starts[t] >= day) curve[t] += people;
    else {
      if (starts[t + 1] > day) curve[t] += (people * (starts[t + 1] - day)) / days[t];
      break;
    }
  }
}
