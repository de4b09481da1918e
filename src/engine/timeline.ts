import { DEATHS, REMAINING, TRANSFERRED } from "./layout.ts";
import { memory } from "./memory.ts";

/** States of one option at given days, world by world: [day][world]. */
export interface Samples {
  readonly days: readonly number[];
  readonly remaining: readonly Float64Array[];
  readonly transferred: readonly Float64Array[];
  readonly deaths: readonly Float64Array[];
  /** Position in the columns of the world being run, and the next day to note. */
  position: number;
  next: number;
}

export function createSamples(days: readonly number[], worlds: number): Samples {
  const columns = () => days.map(() => new Float64Array(worlds));
  return { days, remaining: columns(), transferred: columns(), deaths: columns(), position: 0, next: 0 };
}

/** Notes the state, unchanged since the last event, at every day up to t; returns the next day to note. */
export function sampleUntil(samples: Samples, t: number): number {
  const { days, position } = samples;
  while (samples.next < days.length && days[samples.next] <= t) {
    const day = samples.next++;
    samples.remaining[day][position] = memory[REMAINING];
    samples.transferred[day][position] = memory[TRANSFERRED];
    samples.deaths[day][position] = memory[DEATHS];
  }
  return samples.next < days.length ? days[samples.next] : Number.POSITIVE_INFINITY;
}
