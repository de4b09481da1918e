import type { Evidence, PopulationCount } from "../scenario/evidence.ts";

/** Days of the record on which people were there: without a table of numbers, all of them. */
export function exposureDays({ fromDay, untilDay, reading }: Evidence): number {
  const empty = emptySpans(reading?.population ?? []);
  const away = empty.map(([from, until]) => Math.max(0, Math.min(until, untilDay) - Math.max(from, fromDay)));
  return untilDay - fromDay - away.reduce((sum, days) => sum + days, 0);
}

/** Spans of days between two counts of nobody, and after a last count of nobody. */
function emptySpans(counts: readonly PopulationCount[]): [from: number, until: number][] {
  return counts.flatMap(({ day, people }, i) => {
    const next = counts[i + 1];
    const isEmpty = people === 0 && (next === undefined || next.people === 0);
    return isEmpty ? [[day, next?.day ?? Number.POSITIVE_INFINITY] as [number, number]] : [];
  });
}
