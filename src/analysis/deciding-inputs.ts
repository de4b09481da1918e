import { metricColumns } from "./held-metrics.ts";
import { rankCorrelation, ranksOf } from "./rank-correlation.ts";
import type { HeldRun } from "./run.ts";

/** A drawn quantity and how closely the advantage of some option over the baseline goes with it. */
export interface DecidingInput {
  /** Column of the programme. */
  readonly column: number;
  readonly key: string;
  /** Option whose difference to the baseline goes with it most, and Spearman's correlation, −1 to 1. */
  readonly option: string;
  readonly correlation: number;
}

/**
 * The drawn quantities, first those that the options' advantages over the baseline go with most: in expected deaths, or
 * in cost. `ranks`: of the worlds in each column of the programme.
 */
export function decidingInputs(
  run: HeldRun,
  { metric, ranks: columns }: { metric: "deaths" | "cost"; ranks: readonly Float64Array[] },
): DecidingInput[] {
  const { programme, compared, baseline } = run;
  const others = compared.filter((option) => option !== baseline);
  const base = metricColumns(run, baseline, metric).expected;
  const advantages = others.map((option) =>
    ranksOf(metricColumns(run, option, metric).expected.map((value, w) => value - base[w])),
  );
  const inputs = programme.columns.map(({ key }, column): DecidingInput => {
    const correlations = advantages.map((advantage) => rankCorrelation(columns[column], advantage));
    const best = correlations.reduce((top, value, i) => (Math.abs(value) > Math.abs(correlations[top]) ? i : top), 0);
    const option = others.length === 0 ? baseline : others[best];
    return { column, key, option: programme.options[option].id, correlation: correlations[best] ?? 0 };
  });
  return inputs.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}
