import type { FileFault, Finding } from "./finding.ts";
import type { Scenario } from "./scenario.ts";

/** A scenario with what its logs and tables say, and what was found while they were read. */
export interface Gathered {
  /** Null where something found is an error. */
  readonly scenario: Scenario | null;
  /** At places of the scenario. */
  readonly findings: readonly Finding[];
  /** At places of the files. */
  readonly faults: readonly FileFault[];
}
