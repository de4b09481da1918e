import { dayOfDate } from "../dates.ts";
import { type Findings, problem } from "../finding.ts";
import { readEntries, readItems } from "../meaning/entries.ts";
import { declaredIds } from "../meaning/ids.ts";
import { readDate } from "../meaning/read-date.ts";
import { readSource } from "../meaning/read-source.ts";
import { checkReference, readProvenance } from "../meaning/references.ts";
import type { Scenario } from "../scenario.ts";
import type { RawObserved } from "../schema/observed.ts";
import type { ObservedRecord } from "./observed.ts";
import { type ObservedReading, readOutcome } from "./read-outcome.ts";

const LONGEST_DAYS = 36525;

interface Context {
  readonly scenario: Scenario;
  readonly findings: Findings;
}

/** What a file of observations means. Where there are findings of errors the result has stand-ins in it and is not to be used. */
export function readObserved(raw: RawObserved, root: unknown, { scenario, findings }: Context): ObservedRecord {
  const startDay = dayOfDate(scenario.start) as number;
  const untilDay = readUntil(raw, startDay, { scenario, findings });
  const ids = idsOf(scenario, root, findings);
  const { source } = readProvenance({ findings, ids }, raw, []);
  const reading: ObservedReading = { findings, ids, scenario, startDay, untilDay, source };
  if (raw.option !== undefined) checkReference(reading, "option", raw.option, ["option"]);
  const option = raw.option ?? "";
  return {
    title: raw.title ?? "",
    option,
    untilDay: untilDay ?? 0,
    sources: readEntries(raw.sources, (id, each) => readSource(reading, id, each)),
    outcomes: readItems(raw.outcomes, (index, each) => readOutcome(reading, index, { raw: each, option })),
  };
}

/** Days from start to the end of the record; null where it cannot be. */
function readUntil(raw: RawObserved, startDay: number, { scenario, findings }: Context): number | null {
  const day = readDate(findings, raw.until, ["until"]);
  if (day === null) return null;
  const days = day - startDay;
  if (days >= 0 && days <= LONGEST_DAYS) return days;
  const outside = { date: raw.until as string, from: scenario.start, until: null };
  findings.add(problem("observed-outside", outside), ["until"]);
  return null;
}

/** Sources are the record's own; all else is the scenario's. */
function idsOf({ sites, offers, options }: Scenario, root: unknown, findings: Findings): ObservedReading["ids"] {
  const of = (entries: ReadonlyMap<string, unknown>) => new Set(entries.keys());
  return { ...declaredIds(root, findings), site: of(sites), offer: of(offers), option: of(options) };
}
