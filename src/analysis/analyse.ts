import type { Scenario } from "../scenario/scenario.ts";
import { listAssumptions } from "./assumptions.ts";
import { testClaims } from "./claims.ts";
import type { Design } from "./design.ts";
import { evidenceResults } from "./evidence-result.ts";
import { scenarioHead } from "./head.ts";
import { optionResult, pairedOption } from "./option-result.ts";
import { pairs } from "./pairs.ts";
import type { PlanResult, SourceResult } from "./result.ts";
import { controlsBy, type Run } from "./run.ts";
import type { Statistics } from "./statistics/statistics.ts";

/** The result of a plan from the statistics of its worlds. */
export function analyse(design: Design, statistics: Statistics): PlanResult {
  const { scenario, shown, baseline, metrics, days } = design;
  const run = runOf(design, statistics);
  return {
    scenario: scenarioHead(scenario, run),
    baseline,
    options: shown.map((option) => optionResult(scenario, run, { option, metrics, days })),
    pairs: pairs(
      run,
      shown.map(({ id }) => pairedOption(run, id)),
    ),
    claims: testClaims(scenario, run),
    assumptions: listAssumptions(scenario),
    evidence: evidenceResults(scenario),
    sources: listSources(scenario),
  };
}

/** What the figures of a design are computed from. */
export function runOf({ programme, seed, shown, baseline }: Design, statistics: Statistics): Run {
  return { programme, seed, ...choiceOf({ programme, shown, baseline }), statistics, controls: controlsBy(programme) };
}

/** The options compared and the baseline of a design, as indices. */
export function choiceOf({ programme, shown, baseline }: Pick<Design, "programme" | "shown" | "baseline">) {
  const indexOf = (id: string) => programme.options.findIndex((option) => option.id === id);
  return { compared: shown.map(({ id }) => indexOf(id)), baseline: indexOf(baseline) };
}

function listSources(scenario: Scenario): SourceResult[] {
  return [...scenario.sources].map(([id, source]) => ({ id, ...source }));
}
