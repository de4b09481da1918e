import { compile } from "../model/compile.ts";
import type { Programme } from "../model/programme.ts";
import { metricIds } from "../scenario/metric-ids.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";
import { optionsReached } from "../scenario/turns.ts";
import { timelineDays } from "./timeline.ts";
import { wholeWorlds } from "./whole-worlds.ts";

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

/** What is simulated and what is asked of it, before any world is. */
export interface Design {
  readonly scenario: Scenario;
  readonly programme: Programme;
  readonly worlds: number;
  readonly seed: number;
  readonly shown: readonly Option[];
  readonly baseline: string;
  readonly metrics: readonly string[];
  /** Days of the timeline; null: none is wanted. */
  readonly days: readonly number[] | null;
}

/** Throws on an unknown option id, on worlds or a seed that are no such number, and where a log that the scenario names has not been read. */
export function designOf(scenario: Scenario, options: PlanOptions): Design {
  const shown = shownOptions(scenario, options);
  return {
    scenario,
    programme: compileNeeded(scenario, shown),
    worlds: wholeWorlds(options),
    seed: options.seed ?? 1,
    shown,
    baseline: options.baseline ?? scenario.baseline,
    metrics: options.metrics ?? [...metricIds, ...[...scenario.payers.keys()].map((payer) => `cost.${payer}`)],
    days: options.timeline === false ? null : timelineDays(scenario.horizonDays),
  };
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
