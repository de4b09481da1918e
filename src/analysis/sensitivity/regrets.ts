import { replicatedMean } from "../averaging.ts";
import { quantiles } from "../quantiles.ts";
import { regret } from "../regret/regret.ts";
import type { Losses } from "./losses.ts";
import type { RegretResult } from "./result.ts";
import type { Study } from "./study.ts";

/** Expected deaths above those of the option that would have been best, by world; chance within a world taken out. */
export function regretResult({ options }: Study, { deaths }: Losses): RegretResult {
  const { regrets, maximum, minimax, mixed } = regret(deaths.map((column) => column.map((value) => -value)));
  return {
    options: options.map((id, option) => ({
      id,
      expected: replicatedMean(regrets[option]),
      p95: quantiles(regrets[option], [0.95])[0],
      maximum: maximum[option],
    })),
    minimax: options[minimax],
    mix: options.map((id, option) => ({ id, share: mixed.weights[option] })).filter(({ share }) => share > 0),
    mixMaximum: mixed.value,
  };
}
