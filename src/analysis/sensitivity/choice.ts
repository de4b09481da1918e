import { replicatedMean } from "../averaging.ts";
import { acceptability } from "../frontier/acceptability.ts";
import { type Losses, ranked } from "./losses.ts";
import type { ChoiceResult } from "./result.ts";
import type { Study } from "./study.ts";

/** The option of fewest expected deaths, the next, and how sure that is over what is not known. */
export function choiceResult({ scenario, options }: Study, { deaths, costs }: Losses): ChoiceResult {
  const { best, second } = ranked(deaths);
  const nothing = deaths.map((column) => new Float64Array(column.length));
  const averted = deaths.map((column) => column.map((value) => -value));
  const { probabilityBest } = acceptability(nothing, averted, 1);
  return {
    best: options[best],
    second: second === null ? null : options[second],
    options: options.map((id, option) => ({
      id,
      title: scenario.options.get(id)?.title ?? id,
      deaths: replicatedMean(deaths[option]),
      cost: replicatedMean(costs[option]),
      best: probabilityBest[option],
    })),
  };
}
