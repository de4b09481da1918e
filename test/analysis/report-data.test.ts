import { expect, it } from "vitest";
import { plan } from "../../src/analysis/plan.ts";
import { reportData } from "../../src/analysis/report-data.ts";
import { small } from "../cli/scenarios.ts";
import { scenarioOf } from "../support/scenario.ts";

it("a page shows the plan's own figures, of those that it has room for", () => {
  const scenario = scenarioOf(small);
  const { result } = reportData(scenario, { worlds: 64 });
  const whole = plan(scenario, { worlds: 64 });
  result.options.forEach(({ outcomes }, i) => {
    const shown = ["deaths", "best", "transferred", "days_to_90_percent", "days_to_empty", "cost", "cost.un"];
    expect(Object.keys(outcomes)).toEqual(shown);
    for (const metric of shown) expect(outcomes[metric], metric).toEqual(whole.options[i].outcomes[metric]);
  });
});
