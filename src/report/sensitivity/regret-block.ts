import type { RegretResult } from "../../analysis/sensitivity/result.ts";
import { grouped, percent, withError } from "../digits.ts";
import { type Block, block, figures, texts } from "./block.ts";
import { listed } from "./words.ts";

/** How much worse than the best of each world an option may turn out. */
export function regretBlock({ options, minimax, mix, mixMaximum }: RegretResult): Block {
  const shares = listed(mix.map(({ id, share }) => `${percent(share)} ${id}`));
  const mixed =
    mix.length > 1
      ? ` Where places can be shared, or by lot, the mix of ${shares} has a greatest regret of ${grouped(mixMaximum, 1)}.`
      : "";
  return block("Regret", {
    says: [`Least greatest regret: ${minimax}.${mixed}`],
    table: [
      texts(
        ["option"],
        options.map(({ id }) => id),
        24,
      ),
      figures(
        ["regret", "mean (se)"],
        options.map(({ expected }) => withError(expected, 2)),
      ),
      figures(
        ["95th", "percentile"],
        options.map(({ p95 }) => grouped(p95, 1)),
      ),
      figures(
        ["greatest"],
        options.map(({ maximum }) => grouped(maximum, 1)),
      ),
    ],
    notes: ["regret: expected deaths above those of the option that would have been best, in each world drawn."],
  });
}
