import type { Periods } from "./problem.ts";

/** The time from start to horizon in steps of `step` days, the last one shorter where they do not divide. */
export function periodsOf(horizonDays: number, step: number): Periods {
  const count = Math.max(1, Math.ceil(horizonDays / step));
  const starts = Float64Array.from({ length: count + 1 }, (_, t) => Math.min(t * step, horizonDays));
  const days = Float64Array.from({ length: count }, (_, t) => starts[t + 1] - starts[t]);
  return { starts, days, count };
}

/** Days of [from, until) that lie in a period. */
export function overlap({ starts }: Periods, period: number, from: number, until: number): number {
  return Math.max(0, Math.min(starts[period + 1], until) - Math.max(starts[period], from));
}

/** The period in which a day falls; the last one for the horizon and after. */
export function periodOf({ starts, count }: Periods, day: number): number {
  let period = 0;
  while (period < count - 1 && starts[period + 1] <= day) period++;
  return period;
}
