import { plan } from "../analysis/plan.ts";
import type { OptionText } from "../scenario/add-option.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { keyOf } from "./needs.ts";

/**
 * The option with what follows where a need is not met: of the options people wrote, the one with the fewest expected
 * deaths, its own needs weighed, among those that need only some of the same. Judged in the planning worlds.
 */
export function withOtherwise(
  scenario: Scenario,
  { seed, planningWorlds: worlds }: { seed: number; planningWorlds: number },
  option: OptionText,
): OptionText {
  const needs = new Set((option.needs ?? []).map((need) => keyOf(need as { of: string; what: string })));
  if (needs.size === 0) return option;
  const fewer = [...scenario.options.values()].filter(
    (other) => other.needs.length < needs.size && other.needs.every((need) => needs.has(keyOf(need))),
  );
  const options = fewer.map(({ id }) => id);
  const { options: results } = plan(scenario, { seed: seed + 1, worlds, options, timeline: false });
  const weighed = results.flatMap(({ id, weighted }) =>
    options.includes(id) && weighted.deaths?.mean != null ? [{ id, deaths: weighted.deaths.mean }] : [],
  );
  const best = weighed.reduce<{ id: string; deaths: number } | null>(
    (least, one) => (least === null || one.deaths < least.deaths ? one : least),
    null,
  );
  return best === null || best.id === scenario.baseline ? option : { ...option, otherwise: best.id };
}
