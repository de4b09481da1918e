import type { Samples } from "../engine/timeline.ts";
import { quantiles } from "./quantiles.ts";
import { estimate, replicateMeans } from "./replicates.ts";
import type { Band, TimelinePoint } from "./result.ts";

/** Days of the timeline: the start, every thirtieth day, and the horizon; at most about sixty. */
export function timelineDays(horizonDays: number): number[] {
  const step = 30 * Math.max(1, Math.ceil(horizonDays / 30 / 60));
  const days: number[] = [];
  for (let day = 0; day < horizonDays; day += step) days.push(day);
  return [...days, horizonDays];
}

export function timelineOf(samples: Samples): TimelinePoint[] {
  return samples.days.map((day, index) => ({
    day,
    remaining: band(samples.remaining[index]),
    transferred: band(samples.transferred[index]),
    deaths: band(samples.deaths[index]),
  }));
}

function band(column: Float64Array): Band {
  const [p5, p50, p95] = quantiles(column, [0.05, 0.5, 0.95]);
  return { mean: estimate(replicateMeans(column)).mean, p5, p50, p95 };
}
