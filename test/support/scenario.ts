import { parseScenario } from "../../src/scenario/parse-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** A scenario from its text; throws with its findings where it has errors, so that a test fails where it is wrong. */
export function scenarioOf(text: string): Scenario {
  const { scenario, diagnostics } = parseScenario(text);
  if (scenario === null)
    throw new Error(diagnostics.map(({ line, message, hint }) => `${line}: ${message} ${hint ?? ""}`).join("\n"));
  return scenario;
}

/** One camp under attack that nobody leaves, two years long; `threat` and `rest` are YAML. */
export function camp({
  people = 3100,
  horizon = "730 days",
  threat,
  rest = "",
}: {
  people?: number;
  horizon?: string;
  threat: string;
  rest?: string;
}): string {
  return `
relocate: 1
title: A camp
start: 2013-03-16
horizon: ${horizon}
currency: USD
sites:
  camp: { people: ${people} }
threats:
  attack: ${threat}
${rest === "" ? "baseline: stay\noptions:\n  stay: { title: Stay }" : rest}
`;
}
