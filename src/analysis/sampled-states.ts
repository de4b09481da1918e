import type { Scenario } from "../scenario/scenario.ts";
import type { Term } from "../scenario/claim-test.ts";
import type { Block } from "./block.ts";

type State = "transferred" | "remaining";

/** Whether a term of a claim is told by how things stand with an option on a day, so that no world has to be ended then. */
export function isState({ metric, byDay }: Term): boolean {
  return (metric === "transferred" || metric === "remaining") && byDay !== null;
}

/** Days, in order, on which it is noted how things stand with an option: some days, and those that claims ask about. */
export function sampledDays(scenario: Scenario, option: string, days: readonly number[]): number[] {
  const terms = scenario.claims.flatMap(({ test }) => [...test.left, ...test.right]);
  const asked = terms.filter((term) => isState(term) && term.option === option).map(({ byDay }) => byDay as number);
  const within = asked.filter((day) => day <= scenario.horizonDays);
  return [...new Set([...days, ...within])].sort((a, b) => a - b);
}

/** How things stood with an option on a day, world by world; null where that was not noted. */
export function sampledState({ samples }: Block, option: number, { metric, byDay }: Term): Float64Array | null {
  const noted = samples?.[option];
  return noted?.[metric as State][noted.days.indexOf(byDay as number)] ?? null;
}
