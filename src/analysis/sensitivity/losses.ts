import { replicatedMean } from "../averaging.ts";
import type { Run } from "../run.ts";
import { type Study, studyMetric } from "./study.ts";

/** [option] expected deaths, and cost, by world: chance taken out, needs read as the study reads them. */
export interface Losses {
  readonly deaths: readonly Float64Array[];
  readonly costs: readonly Float64Array[];
}

export function lossesOf(study: Study, run: Run = study.run): Losses {
  const columns = (metric: string) =>
    study.options.map((option) => studyMetric(study, run, { option, metric }).expected);
  return { deaths: columns("deaths"), costs: columns("cost") };
}

/** [option] net benefit by world, more is better: deaths not suffered; or money, at a value of each. */
export function benefitsOf({ deaths, costs }: Losses, valuePerDeathAverted: number | null): Float64Array[] {
  if (valuePerDeathAverted === null) return deaths.map((column) => column.map((value) => -value));
  return deaths.map((column, option) => column.map((value, w) => -valuePerDeathAverted * value - costs[option][w]));
}

/** The index of the option of least mean, the first of those that tie, and of the next; null where there is no other. */
export function ranked(columns: readonly Float64Array[]): { readonly best: number; readonly second: number | null } {
  const means = columns.map((column) => replicatedMean(column).mean);
  const order = means.map((_, option) => option).sort((a, b) => means[a] - means[b] || a - b);
  return { best: order[0], second: order[1] ?? null };
}
