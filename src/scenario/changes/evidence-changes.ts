import type { Evidence, EvidenceEvent, PopulationCount } from "../evidence.ts";
import type { Scenario } from "../scenario.ts";
import type { Change, Said } from "./change.ts";

/** What changed in the logs and tables that both scenarios read: attack by attack, and count by count. */
export function evidenceChanges(before: Scenario, after: Scenario): Change[] {
  return [...after.evidence.values()].flatMap((now) => {
    const old = before.evidence.get(now.id);
    return old === undefined ? [] : [...eventChanges(old, now), ...populationChanges(old, now)];
  });
}

/** Rows of a log bear no name: those that are the same in both fall away, and of a day the rest are paired in order. */
function eventChanges(old: Evidence, now: Evidence): Change[] {
  if (old.file === null && now.file === null) return [];
  const before = new Map<string, EvidenceEvent[]>();
  for (const event of old.events) before.set(event.date, [...(before.get(event.date) ?? []), event]);
  const added: { event: EvidenceEvent }[] = [];
  for (const event of now.events) {
    const same = before.get(event.date)?.findIndex((other) => textOf(other) === textOf(event)) ?? -1;
    if (same < 0) added.push({ event });
    else before.get(event.date)?.splice(same, 1);
  }
  const changed = added.map(({ event }) => ({
    old: before.get(event.date)?.shift() ?? null,
    now: event as typeof event | null,
  }));
  const removed = [...before.values()].flat().map((event) => ({ old: event as EvidenceEvent | null, now: null }));
  return [...changed, ...removed]
    .sort((a, b) => dayOf(a) - dayOf(b))
    .map((pair) => ({
      path: `evidence.${now.id}.${(pair.now ?? pair.old)?.date}`,
      item: null,
      concerns: "evidence",
      before: said(pair.old),
      after: said(pair.now),
    }));
}

function populationChanges(old: Evidence, now: Evidence): Change[] {
  const [before, after] = [old, now].map(({ reading }) => countsOf(reading?.population ?? [])) as [Counts, Counts];
  const days = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  return days
    .filter((day) => before.get(day) !== after.get(day))
    .map((day) => ({
      path: `evidence.${now.id}.population, day ${day}`,
      item: null,
      concerns: "evidence",
      before: counted(before.get(day)),
      after: counted(after.get(day)),
    }));
}

type Counts = Map<number, number>;

function countsOf(population: readonly PopulationCount[]): Counts {
  return new Map(population.map(({ day, people }) => [day, people]));
}

function counted(people: number | undefined): Said | null {
  return people === undefined ? null : { written: `${people} present`, source: [], note: null };
}

function dayOf({ old, now }: { old: EvidenceEvent | null; now: EvidenceEvent | null }): number {
  return (now ?? old)?.day ?? 0;
}

function said(event: EvidenceEvent | null): Said | null {
  return event === null ? null : { written: wordsOf(event), source: event.source, note: null };
}

function textOf(event: EvidenceEvent): string {
  return `${wordsOf(event)} ${event.source.join(" ")}`;
}

function wordsOf({ killed, injured, present }: EvidenceEvent): string {
  const known = (count: number | null) => count ?? "unknown";
  return `killed ${known(killed)}, injured ${known(injured)}, present ${known(present)}`;
}
