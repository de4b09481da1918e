import type { OptionResult, PlanResult } from "../analysis/result.ts";

/** A result with those metrics only, in the order asked for. */
export function selectMetrics(result: PlanResult, metrics: readonly string[]): PlanResult {
  return { ...result, options: result.options.map((option) => selected(option, metrics)) };
}

function selected(option: OptionResult, metrics: readonly string[]): OptionResult {
  const only = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(metrics.flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]] as const])));
  return {
    ...option,
    outcomes: only(option.outcomes),
    weighted: only(option.weighted),
    versusBaseline: only(option.versusBaseline),
  };
}
