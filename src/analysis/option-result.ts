import { valueColumn } from "../engine/value-column.ts";
import type { Option, Scenario } from "../scenario/scenario.ts";
import { needsOf } from "../scenario/turns.ts";
import { budgetResults } from "./budgets.ts";
import { type Branch, branches, weighedColumns } from "./carried-out.ts";
import { lazily } from "./lazily.ts";
import type { Column } from "./block.ts";
import { isPaired, metricOf } from "./metrics.ts";
import type { PairedOption } from "./pairs.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { NeedsResult, OptionResult } from "./result.ts";
import { ruleResults } from "./rule-results.ts";
import type { Run } from "./run.ts";
import { difference, estimateMetric, summarise } from "./summarise.ts";
import { timelineOf } from "./timeline.ts";

export interface Asked {
  readonly option: Option;
  readonly metrics: readonly string[];
  /** Days of the timeline; null: none is wanted. */
  readonly days: readonly number[] | null;
}

/** Everything that is said of one option; figures are computed when they are read. */
export function optionResult(scenario: Scenario, run: Run, { option, metrics, days }: Asked): OptionResult {
  const index = indexOf(run, option.id);
  const ways = branches(run, index);
  return lazily<OptionResult>({
    id: () => option.id,
    title: () => option.title,
    note: () => option.note,
    outcomes: () => byMetric(metrics, (metric) => summarise(run, metricOf(run, index, metric))),
    needs: () => needsResult(scenario, run, { option, ways }),
    weighted: () => byMetric(metrics, (metric) => estimateMetric(run, weighedColumns(run, ways, metric))),
    versusBaseline: () =>
      byMetric(metrics.filter(isPaired), (metric) =>
        difference(run, metricOf(run, index, metric), metricOf(run, run.baseline, metric)),
      ),
    budgets: () => budgetResults(scenario, run, index),
    timeline: () => (days === null ? [] : timelineOf(run, index, days)),
    ...(run.programme.options[index].rules.count > 0 && { rules: () => ruleResults(scenario, run, option) }),
  });
}

/** What a pair of options is told apart by: deaths as carried out, and weighted by the chances of the needs. */
export function pairedOption(run: Run, id: string): PairedOption {
  const index = indexOf(run, id);
  return {
    id,
    deaths: metricOf(run, index, "deaths"),
    weighted: weighedColumns(run, branches(run, index), "deaths"),
  };
}

function byMetric<T>(metrics: readonly string[], compute: (metric: string) => T): Record<string, T> {
  return lazily<Record<string, T>>(Object.fromEntries(metrics.map((metric) => [metric, () => compute(metric)])));
}

function needsResult(
  scenario: Scenario,
  run: Run,
  { option, ways }: { option: Option; ways: readonly Branch[] },
): NeedsResult {
  const stated = needsOf(scenario.options, option);
  const { id, needs } = run.programme.options[ways[0].option];
  const mean = (column: Column) => estimate(meansOverReplicates(run.statistics, column)).mean;
  const chanceOf = (i: number): Column => ({
    name: `${id}: chance of need ${i}`,
    of: ({ programme, outcomes }) => valueColumn(programme, outcomes.inputs, needs[i].chance, outcomes.worlds),
  });
  return {
    chance: mean(ways[0].probability),
    otherwise: stated.length === 0 ? null : option.otherwise,
    list: stated.map(({ of, what, chance }, i) => ({
      of,
      what,
      chance: mean(chanceOf(i)),
      quantity: chance.written,
    })),
  };
}

function indexOf({ programme }: Run, id: string): number {
  return programme.options.findIndex((option) => option.id === id);
}
