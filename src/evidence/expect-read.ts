import type { Scenario } from "../scenario/scenario.ts";

/** Throws where a log or a table that the scenario names has not been read: it would count as a record without attacks. */
export function expectRead({ evidence }: Scenario): void {
  for (const { id, file, population, reading } of evidence.values()) {
    if ((file !== null || population !== null) && reading === null)
      throw new Error(
        `evidence.${id} rests on ${(file ?? population)?.path}, which has not been read: see readEvidence`,
      );
  }
}
