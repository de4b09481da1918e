import { type Branch, branches, weigh } from "./carried-out.ts";
import { listAssumptions } from "./assumptions.ts";
import { budgetResults } from "./budgets.ts";
import { testClaims } from "./claims.ts";
import { evidenceResults } from "./evidence-result.ts";
import { scenarioHead } from "./head.ts";
import { metricColumns } from "./metrics.ts";
import { type PairedOption, pairs } from "./pairs.ts";
import { estimate, replicateMeans } from "./replicates.ts";
import type { NeedsResult, OptionResult, PlanResult, SourceResult } from "./result.ts";
import { createRun, type Run } from "./run.ts";
import { difference, estimateMetric, summarise } from "./summarise.ts";
import { timelineDays, timelineOf } from "./timeline.ts";
import { simulate } from "../engine/simulate.ts";
import { createSamples, type Samples } from "../engine/timeline.ts";
import { valueColumn } from "../engine/value-column.ts";
import { compile } from "../model/compile.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";

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
 * scenario, worlds and seed give the same result everywhere. Throws on an unknown option or metric id.
 */
export function plan(scenario: Scenario, options: PlanOptions = {}): PlanResult {
  const seed = options.seed ?? 1;
  const worlds = Math.max(16, Math.ceil((options.worlds ?? 16384) / 16) * 16);
  const programme = compile(scenario);
  const shown = shownOptions(scenario, options);
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
  return {
    scenario: scenarioHead(scenario, outcomes.peopleAtStart),
    baseline,
    options: shown.map((option) =>
      optionResult(scenario, run, { option, metrics, seed, samples: samples?.[indexOf(option.id)] ?? null }),
    ),
    pairs: pairs(shown.map(({ id }) => pairedOption(run, id, indexOf(id)))),
    claims: testClaims(scenario, run, seed),
    assumptions: listAssumptions(scenario),
    evidence: evidenceResults(scenario),
    sources: listSources(scenario),
  };
}

function shownOptions(scenario: Scenario, { options, baseline }: PlanOptions): Option[] {
  const asked = new Set(options ?? scenario.options.keys()).add(baseline ?? scenario.baseline);
  for (const id of asked) if (!scenario.options.has(id)) throw new Error(`no such option: ${id}`);
  return [...scenario.options.values()].filter(({ id }) => asked.has(id));
}

function pairedOption(run: Run, id: string, index: number): PairedOption {
  return {
    id,
    deaths: metricColumns(run, index, "deaths"),
    weighted: weighMetric(run, branches(run, index), "deaths"),
  };
}

interface Asked {
  readonly option: Option;
  readonly metrics: readonly string[];
  readonly seed: number;
  readonly samples: Samples | null;
}

function optionResult(scenario: Scenario, run: Run, { option, metrics, seed, samples }: Asked): OptionResult {
  const index = run.programme.options.findIndex(({ id }) => id === option.id);
  const ways = branches(run, index);
  const columns = metrics.map((metric) => ({ metric, own: metricColumns(run, index, metric) }));
  const differences = columns.flatMap(({ metric, own }) => {
    const found = UNPAIRED.has(metric) ? null : difference(own, metricColumns(run, run.baseline, metric));
    return found === null ? [] : [[metric, found] as const];
  });
  return {
    id: option.id,
    title: option.title,
    note: option.note,
    outcomes: Object.fromEntries(columns.map(({ metric, own }) => [metric, summarise(own)])),
    needs: needsResult(run, option, ways),
    weighted: Object.fromEntries(metrics.map((metric) => [metric, estimateMetric(weighMetric(run, ways, metric))])),
    versusBaseline: Object.fromEntries(differences),
    budgets: budgetResults(scenario, run, { option: index, seed }),
    timeline: samples === null ? [] : timelineOf(samples),
  };
}

/** Metrics that compare options already: a difference of them says nothing more. */
const UNPAIRED = new Set(["regret", "best"]);

function weighMetric(run: Run, ways: readonly Branch[], metric: string) {
  return weigh(ways.map(({ option, probability }) => ({ probability, metric: metricColumns(run, option, metric) })));
}

function needsResult(run: Run, option: Option, ways: readonly Branch[]): NeedsResult {
  const { programme, outcomes } = run;
  const { needs } = programme.options[ways[0].option];
  const mean = (column: Float64Array) => estimate(replicateMeans(column)).mean;
  return {
    chance: mean(ways[0].probability),
    otherwise: option.needs.length === 0 ? null : option.otherwise,
    list: option.needs.map(({ of, what, chance }, i) => ({
      of,
      what,
      chance: mean(valueColumn(programme, outcomes.inputs, needs[i].chance, outcomes.worlds)),
      quantity: chance.written,
    })),
  };
}

function listSources(scenario: Scenario): SourceResult[] {
  return [...scenario.sources].map(([id, source]) => ({ id, ...source }));
}
