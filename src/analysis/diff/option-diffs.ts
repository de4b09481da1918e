import { branches, weighedColumns } from "../carried-out.ts";
import { lazily } from "../lazily.ts";
import { metricOf } from "../metrics.ts";
import { estimate, meansOverReplicates } from "../replicates.ts";
import { type Comparing, type MetricOfRun, metricDiff, weightedDiff } from "./metric-diff.ts";
import type { OptionDiff, Sides } from "./result.ts";
import type { Simulated } from "./simulated.ts";

/** Every option of either scenario by its id, in the order of the second; figures are computed when they are read. */
export function optionDiffs(runs: Sides<Simulated>, metrics: readonly string[]): OptionDiff[] {
  const { before, after } = runs;
  const ids = new Set([...after.scenario.options.keys(), ...before.scenario.options.keys()]);
  return [...ids].map((id) => optionDiff(runs, id, metrics));
}

function optionDiff(runs: Sides<Simulated>, id: string, metrics: readonly string[]): OptionDiff {
  const { before, after } = runs;
  const title = (after.scenario.options.get(id) ?? before.scenario.options.get(id))?.title ?? id;
  const byMetric = <T>(compute: (metric: string) => T) =>
    lazily<Record<string, T>>(Object.fromEntries(metrics.map((metric) => [metric, () => compute(metric)])));
  return lazily<OptionDiff>({
    id: () => id,
    title: () => title,
    needs: () => bothSides(runs, (side) => needsChance(side, id)),
    outcomes: () =>
      byMetric((metric) =>
        metricDiff(
          bothSides(runs, (side) => carriedOut(side, id, metric)),
          comparing(runs, metric),
        ),
      ),
    weighted: () =>
      byMetric((metric) =>
        weightedDiff(
          bothSides(runs, (side) => chosen(side, id, metric)),
          comparing(runs, metric),
        ),
      ),
  });
}

function bothSides<T>({ before, after }: Sides<Simulated>, of: (side: Simulated) => T): Sides<T> {
  return { before: of(before), after: of(after) };
}

function comparing({ before, after }: Sides<Simulated>, metric: string): Comparing {
  return {
    horizonDays: Math.max(before.scenario.horizonDays, after.scenario.horizonDays),
    comparable: !metric.startsWith("cost") || before.scenario.currency === after.scenario.currency,
  };
}

function carriedOut(side: Simulated, id: string, metric: string): MetricOfRun | null {
  if (!has(side, id, metric)) return null;
  return { run: side.run, metric: metricOf(side.run, indexOf(side, id), metric) };
}

function chosen(side: Simulated, id: string, metric: string): MetricOfRun | null {
  if (!has(side, id, metric)) return null;
  return { run: side.run, metric: weighedColumns(side.run, branches(side.run, indexOf(side, id)), metric) };
}

function needsChance(side: Simulated, id: string): number | null {
  if (!side.scenario.options.has(id)) return null;
  const [own] = branches(side.run, indexOf(side, id));
  return own === undefined ? null : estimate(meansOverReplicates(side.run.statistics, own.probability)).mean;
}

/** Whether the scenario has the option, and the payer whose cost it is. */
function has({ scenario }: Simulated, id: string, metric: string): boolean {
  const payer = metric.startsWith("cost.") ? metric.slice(5) : null;
  return scenario.options.has(id) && (payer === null || scenario.payers.has(payer));
}

function indexOf({ run }: Simulated, id: string): number {
  return run.programme.options.findIndex((option) => option.id === id);
}
