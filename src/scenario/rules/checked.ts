import type { Scenario } from "../scenario.ts";
import { populatedSites } from "./people.ts";
import { type Ways, waysOf } from "./ways.ts";

/** What a rule looks at: a sound scenario, the plain value of its file, and what several rules need to know of it. */
export interface Checked {
  readonly scenario: Scenario;
  readonly written: unknown;
  /** Where the moves of each option lead, in the order of the options. */
  readonly ways: readonly Ways[];
  /** The sites where there may be people at start. */
  readonly populated: ReadonlySet<string>;
  /** The sites where there may be people at some time in some option. */
  readonly peopled: ReadonlySet<string>;
}

export function toBeChecked(scenario: Scenario, written: unknown): Checked {
  const populated = populatedSites(scenario);
  const ways = [...scenario.options.values()].map((option) => waysOf(scenario, option, populated));
  const peopled = new Set([...populated, ...ways.flatMap(({ reached }) => [...reached])]);
  return { scenario, written, ways, populated, peopled };
}
