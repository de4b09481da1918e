import type { Samples } from "../engine/timeline.ts";
import type { Column } from "./block.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { Band, TimelinePoint } from "./result.ts";
import type { Run } from "./run.ts";
import { histogramOf } from "./summarise.ts";
import { histogramQuantiles } from "./statistics/histogram-quantiles.ts";

/** Days of the timeline: the start, every thirtieth day, and the horizon; at most about sixty. */
export function timelineDays(horizonDays: number): number[] {
  const step = 30 * Math.max(1, Math.ceil(horizonDays / 30 / 60));
  const days: number[] = [];
  for (let day = 0; day < horizonDays; day += step) days.push(day);
  return [...days, horizonDays];
}

/** How things stand on the days of the timeline with option number `option`; its blocks hold samples of them. */
export function timelineOf(run: Run, option: number, days: readonly number[]): TimelinePoint[] {
  const { id } = run.programme.options[option];
  return days.map((day) => {
    const bandOf = (member: "remaining" | "transferred" | "deaths") => {
      const of: Column["of"] = ({ samples }) => {
        const noted = (samples as readonly Samples[])[option];
        return noted[member][noted.days.indexOf(day)];
      };
      return band(run, { name: `${id}: ${member} on day ${day}`, of });
    };
    return { day, remaining: bandOf("remaining"), transferred: bandOf("transferred"), deaths: bandOf("deaths") };
  });
}

function band(run: Run, column: Column): Band {
  const [p5, p50, p95] = histogramQuantiles(histogramOf(run, column), [0.05, 0.5, 0.95]);
  return { mean: estimate(meansOverReplicates(run.statistics, column)).mean, p5, p50, p95 };
}
