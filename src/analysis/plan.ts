import { simulate } from "../engine/simulate.ts";
import { createSamples } from "../engine/timeline.ts";
import { compile } from "../model/compile.ts";
import type { Programme } from "../model/programme.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";
import { optionsReached } from "../scenario/turns.ts";
import { listAssumptions } from "./assumptions.ts";
import { testClaims } from "./claims.ts";
import { evidenceResults } from "./evidence-result.ts";
import { scenarioHead } from "./head.ts";
import { optionResult, pairedOption } from "./option-result.ts";
import { pairs } from "./pairs.ts";
import type { PlanResult, SourceResult } from "./result.ts";
import { createRun, type Run } from "./run.ts";
import { timelineDays } from "./timeline.ts";

export interface PlanOptions {
  /** Simulated worlds, rounded up to a multiple of 16; 16,384 by default. */
  readonly worlds?: number;
  /** Any whole number from 0 to 2^53 − 1; 1 by default. */
  readonly seed?: number;
  /** Metric ids; all of the contract's, and `cost.<payer>` for each payer, by default. */
  readonly metrics?: readonly string[];
  /** Options shown and compared; all by default. The baseline is always among them. */
  readonly options?: readonly string[];
  readonly baseline?: string;
  /** False leaves the timeline out. */
  readonly timeline?: boolean;
}

/**
 * Simulates every option of a scenario and compares them: the `result` of the plan's JSON. Pure: the same
 * scenario, worlds and seed give the same result everywhere. Throws on an unknown option or metric id, and where a log
 * that the scenario names has not been read.
 */
export function plan(scenario: Scenario, options: PlanOptions = {}): PlanResult {
  return planWithRun(scenario, options).result;
}

/** The same, with the simulated worlds that the result was taken from. */
export function planWithRun(scenario: Scenario, options: PlanOptions = {}): { result: PlanResult; run: Run } {
  const seed = options.seed ?? 1;
  const worlds = Math.max(16, Math.ceil((options.worlds ?? 16384) / 16) * 16);
  const shown = shownOptions(scenario, options);
  const programme = compileNeeded(scenario, shown);
  const samples =
    options.timeline === false
      ? undefined
      : programme.options.map(() => createSamples(timelineDays(scenario.horizonDays), worlds));
  const outcomes = simulate(programme, { seed, worlds, ...(samples && { samples }) });
  const indexOf = (id: string) => programme.options.findIndex((option) => option.id === id);
  const baseline = options.baseline ?? scenario.baseline;
  const run = createRun(programme, outcomes, {
    compared: shown.map(({ id }) => indexOf(id)),
    baseline: indexOf(baseline),
  });
  const metrics = options.metrics ?? [...metricIds, ...[...scenario.payers.keys()].map((payer) => `cost.${payer}`)];
  const result: PlanResult = {
    scenario: scenarioHead(scenario, outcomes.peopleAtStart),
    baseline,
    options: shown.map((option) =>
      optionResult(scenario, run, { option, metrics, seed, samples: samples?.[indexOf(option.id)] ?? null }),
    ),
    pairs: pairs(shown.map(({ id }) => pairedOption(run, id))),
    claims: testClaims(scenario, run, seed),
    assumptions: listAssumptions(scenario),
    evidence: evidenceResults(scenario),
    sources: listSources(scenario),
  };
  return { result, run };
}

/** The options asked for, and the baseline, in the order of the file. Throws on an id the scenario does not have. */
export function shownOptions(scenario: Scenario, { options, baseline }: PlanOptions): Option[] {
  const asked = new Set(options ?? scenario.options.keys()).add(baseline ?? scenario.baseline);
  for (const id of asked) if (!scenario.options.has(id)) throw new Error(`no such option: ${id}`);
  return [...scenario.options.values()].filter(({ id }) => asked.has(id));
}

/** The programme of the options needed; its draws are those of the whole scenario. */
export function compileNeeded(scenario: Scenario, shown: readonly Option[]): Programme {
  const whole = compile(scenario);
  const options = neededOptions(scenario, shown);
  if (options.size === scenario.options.size) return whole;
  return { ...compile({ ...scenario, options }), quantities: whole.quantities };
}

/** Those shown, what they turn to, what happens where needs fail, and what claims ask about; the others are not simulated. */
export function neededOptions(scenario: Scenario, shown: readonly Option[]): Map<string, Option> {
  const terms = scenario.claims.flatMap(({ test }) => [...test.left, ...test.right]);
  const needed = new Set([...shown.map(({ id }) => id), ...terms.flatMap(({ option }) => option ?? [])]);
  for (const id of needed) {
    const option = scenario.options.get(id) as Option;
    for (const each of [option.otherwise, ...optionsReached(scenario.options, option).map(({ id }) => id)])
      needed.add(each);
  }
  return new Map([...scenario.options].filter(([id]) => needed.has(id)));
}

function listSources(scenario: Scenario): SourceResult[] {
  return [...scenario.sources].map(([id, source]) => ({ id, ...source }));
}
