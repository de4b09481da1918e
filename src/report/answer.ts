import type { Estimate, OptionResult, PlanResult } from "../analysis/result.ts";
import { errorText, percent, toldFromZero, withoutError } from "./digits.ts";
import { namedOption } from "./named-option.ts";

export const CAUTION = "The ranking and the break-even values are the result; the number of deaths is not.";

/** The answer in one sentence: which option has the fewest expected deaths, by how much, how surely, and whether needs change that. */
export function planAnswer(result: PlanResult): string {
  const ranked = rankedBy(result.options, (option) => option.outcomes.deaths);
  const best = ranked[0];
  if (best === undefined) return "Deaths are not among the metrics, so the options are not ranked.";
  if (result.options.length === 1)
    return `Only one option was planned, ${namedOption(best)}, so there is nothing to compare.`;
  const [same, near] = peersOf(result, best, ranked.slice(1));
  if (same.length === ranked.length - 1) return allTheSame(best);
  return `${lead(result, best)}${chanceOfBest(result, best)}${ties(same, near)}${weighed(result, best)}.`;
}

/** The options whose deaths are those of the best, and those that this run cannot tell from it. */
function peersOf(result: PlanResult, best: OptionResult, others: readonly OptionResult[]): [string[], string[]] {
  const apart = others.map(({ id }, k) => ({ id, difference: between(result, best, others[k], "deaths") }));
  const same = apart.filter(({ difference: { mean, se } }) => mean === 0 && se === 0);
  const near = apart.filter(({ difference }) => alike(difference)).filter((one) => !same.includes(one));
  return [same.map(({ id }) => id), near.map(({ id }) => id)];
}

function allTheSame({ outcomes }: OptionResult): string {
  const none = outcomes.deaths.mean === 0 ? ", none" : "";
  return `If carried out, all options have the same expected deaths${none}: deaths do not tell them apart.`;
}

function lead(result: PlanResult, best: OptionResult): string {
  if (best.id === result.baseline)
    return `If carried out, no option has fewer expected deaths than the baseline, ${namedOption(best)}`;
  return `If carried out, ${namedOption(best)} has the fewest expected deaths${distance(best, result.baseline)}`;
}

function distance({ versusBaseline: { deaths } }: OptionResult, baseline: string): string {
  if (deaths === undefined || deaths.mean === null) return "";
  const error = deaths.se === null || deaths.se === 0 ? "" : ` (se ${errorText(deaths.se)})`;
  const size = withoutError({ mean: Math.abs(deaths.mean), se: deaths.se }, 2);
  return `: ${size}${error} fewer than ${baseline}, and fewer than ${baseline} in ${percent(deaths.probabilityLower)} of worlds`;
}

function chanceOfBest({ options }: PlanResult, best: OptionResult): string {
  const share = best.outcomes.best?.mean;
  if (share === undefined || share === null) return "";
  const oftener = options.filter((option) => (option.outcomes.best?.mean ?? 0) > share);
  const others = oftener.map((option) => `${option.id} in ${percent(option.outcomes.best.mean)}`);
  return `; it has the fewest of all in ${percent(share)}${others.length > 0 ? ` (${others.join(", ")})` : " of worlds"}`;
}

function ties(same: readonly string[], near: readonly string[]): string {
  const equal = same.length === 0 ? "" : `; ${listed(same)} ${same.length === 1 ? "has" : "have"} the same deaths`;
  return `${equal}${near.length === 0 ? "" : `, though this run cannot tell it from ${listed(near)}`}`;
}

function weighed(result: PlanResult, best: OptionResult): string {
  const { options } = result;
  const [first, ...others] = rankedBy(options, (option) => option.weighted.deaths);
  if (first === undefined || options.every((option) => option.needs.chance === 1)) return "";
  const peers = others.filter((other) => alike(between(result, first, other, "weighted")));
  const whom = peers.length === others.length ? "any other" : listed(peers.map(({ id }) => id));
  const tie = peers.length === 0 ? "" : `, though not to be told from ${whom}`;
  return `; ${needsOf(best)}when needs may fail, ${first === best ? "it still" : namedOption(first)} comes first${tie}`;
}

function needsOf({ needs }: OptionResult): string {
  return needs.chance === 1 ? "" : `all its needs are met with a chance of ${percent(needs.chance)}, and `;
}

function rankedBy(
  options: readonly OptionResult[],
  value: (option: OptionResult) => Estimate | undefined,
): OptionResult[] {
  const known = options.filter((option) => typeof value(option)?.mean === "number");
  const mean = (option: OptionResult) => value(option)?.mean as number;
  return known.sort((a, b) => mean(a) - mean(b));
}

/** The paired difference of two options' mean deaths, carried out or weighted; its sign does not matter here. */
function between({ pairs }: PlanResult, a: OptionResult, b: OptionResult, kind: "deaths" | "weighted"): Estimate {
  const pair = pairs.find(
    ({ option, other }) => (option === a.id && other === b.id) || (option === b.id && other === a.id),
  );
  return pair === undefined ? { mean: null, se: null } : pair[kind];
}

function alike(difference: Estimate): boolean {
  return difference.mean === 0 || !toldFromZero(difference);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
