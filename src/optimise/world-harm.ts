import { overlap } from "./periods.ts";
import type { Problem } from "./problem.ts";
import { firstDepartures, type Schedule } from "./schedule.ts";
import { deathsPerDay, type ThreatSample } from "./threat-sample.ts";

/** Harm along a schedule in one world of a sample: deaths, and how they change with the numbers present. */
export interface WorldHarm {
  readonly deaths: number;
  /** [site][period] deaths per person more through the period. */
  readonly slopes: readonly Float64Array[];
}

/** Expected deaths of a schedule in each of the first `worlds` worlds, chance within a world integrated out, journeys left aside. */
export function worldHarms(
  problem: Problem,
  threats: readonly ThreatSample[],
  { schedule, worlds }: { schedule: Schedule; worlds: number },
): WorldHarm[] {
  const first = firstDepartures(problem, schedule);
  return Array.from({ length: worlds }, (_, world) => {
    let deaths = 0;
    const slopes = problem.sites.map((__, s) => {
      const own = threats.filter(({ site }) => site === s);
      const perDay = remembered((n: number, period: number, departed: boolean) =>
        siteHarm(problem, own, { world, period, departed, n }),
      );
      return Float64Array.from(schedule.present[s], (n, t) => {
        const days = problem.periods.days[t];
        const at = (numbers: number) => perDay(numbers, own.some(({ windowed }) => windowed) ? t : 0, t >= first[s]);
        deaths += days * at(n);
        const reach = Math.max(0.5, n / 100);
        const low = Math.max(0, n - reach);
        return (days * (at(n + reach) - at(low))) / (n + reach - low);
      });
    });
    return { deaths, slopes };
  });
}

function siteHarm(
  { periods }: Problem,
  threats: readonly ThreatSample[],
  { world, period, departed, n }: { world: number; period: number; departed: boolean; n: number },
): number {
  let sum = 0;
  for (const threat of threats) {
    const days = threat.windowed ? overlap(periods, period, threat.from[world], threat.until[world]) : 1;
    const share = threat.windowed ? days / periods.days[period] : 1;
    const factor = departed && !threat.steady ? threat.onDeparture[world] : 1;
    if (share > 0) sum += share * factor * deathsPerDay(threat, world, n);
  }
  return sum;
}

function remembered(compute: (n: number, period: number, departed: boolean) => number) {
  const known = new Map<string, number>();
  return (n: number, period: number, departed: boolean) => {
    const key = `${n} ${period} ${departed}`;
    const value = known.get(key) ?? compute(n, period, departed);
    known.set(key, value);
    return value;
  };
}
