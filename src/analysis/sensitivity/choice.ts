import { acceptability } from "../frontier/acceptability.ts";
import type { Losses } from "./losses.ts";
import { measured, pseudo } from "./pseudo.ts";
import type { ChoiceResult } from "./result.ts";
import type { Study } from "./study.ts";

/** The option of fewest expected deaths, the next, and how sure that is over what is not known; means are the plan's. */
export function choiceResult(study: Study, { deaths }: Losses): ChoiceResult {
  const { scenario, options, run } = study;
  const nothing = deaths.map((column) => new Float64Array(column.length));
  const averted = deaths.map((column) => column.map((value) => -value));
  const { probabilityBest } = acceptability(nothing, averted, 1);
  const rows = options.map((id, option) => ({
    id,
    title: scenario.options.get(id)?.title ?? id,
    deaths: measured(pseudo(study, run, { option: id, metric: "deaths" })),
    cost: measured(pseudo(study, run, { option: id, metric: "cost" })),
    best: probabilityBest[option],
  }));
  const [best, second] = rows.toSorted((a, b) => a.deaths.mean - b.deaths.mean);
  return { best: best.id, second: second?.id ?? null, options: rows };
}
