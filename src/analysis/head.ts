import type { Scenario } from "../scenario/scenario.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import { PEOPLE_AT_START } from "./metrics.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { ScenarioHead } from "./result.ts";
import type { Run } from "./run.ts";

export function scenarioHead(scenario: Scenario, run: Run): ScenarioHead {
  const { title, summary, start, horizonDays, currency, prices } = scenario;
  const people = estimate(meansOverReplicates(run.statistics, PEOPLE_AT_START)).mean;
  const payers = [...scenario.payers.values()].map(({ id, name }) => ({ id, name }));
  return {
    title,
    summary,
    start,
    end: dateOfDay((dayOfDate(start) as number) + horizonDays),
    horizonDays,
    currency,
    prices,
    people,
    payers,
  };
}
