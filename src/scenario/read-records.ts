import type { Evidence } from "./evidence.ts";
import type { Scenario } from "./scenario.ts";

/** What a scenario's logs and tables said when they were read, as plain data. */
export function readRecords({ evidence }: Scenario): Evidence[] {
  return [...evidence.values()].filter(({ reading }) => reading !== null);
}

/** A scenario with records that were read before in place of those of the same ids, whose files are out of reach. */
export function withRecords(scenario: Scenario, records: readonly Evidence[]): Scenario {
  const evidence = new Map(scenario.evidence);
  for (const record of records) if (evidence.has(record.id)) evidence.set(record.id, record);
  return { ...scenario, evidence };
}
