import type { HeldRun } from "../run.ts";
import { type Study, studyMetric } from "./study.ts";

/** [option] expected deaths, and cost, by world: chance taken out, needs read as the study reads them. */
export interface Losses {
  readonly deaths: readonly Float64Array[];
  readonly costs: readonly Float64Array[];
}

export function lossesOf(study: Study, run: HeldRun = study.run): Losses {
  const columns = (metric: string) =>
    study.options.map((option) => studyMetric(study, run, { option, metric }).expected);
  return { deaths: columns("deaths"), costs: columns("cost") };
}

/** [option] net benefit by world, more is better: deaths not suffered; or money, at a value of each. */
export function benefitsOf({ deaths, costs }: Losses, valuePerDeathAverted: number | null): Float64Array[] {
  if (valuePerDeathAverted === null) return deaths.map((column) => column.map((value) => -value));
  return deaths.map((column, option) => column.map((value, w) => -valuePerDeathAverted * value - costs[option][w]));
}
