import type { Scenario } from "../scenario/scenario.ts";
import { dateOfDay, dayOfDate } from "../scenario/dates.ts";
import type { ScenarioHead } from "./result.ts";

export function scenarioHead(scenario: Scenario, peopleAtStart: Float64Array): ScenarioHead {
  const { title, summary, start, horizonDays, currency, prices } = scenario;
  const people = peopleAtStart.reduce((sum, count) => sum + count, 0) / peopleAtStart.length;
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
