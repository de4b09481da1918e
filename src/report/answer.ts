import type { Estimate, OptionResult, PlanResult } from "../analysis/result.ts";
import { errorText, percent, toldFromZero, withoutError } from "./digits.ts";

export const CAUTION = "The ranking and the break-even values are the result; the number of deaths is not.";

/** The answer in one sentence: which option has the fewest expected deaths, by how much, how surely, and whether needs change that. */
export function planAnswer(result: PlanResult): string {
  const ranked = rankedBy(result.options, (option) => option.outcomes.deaths);
  const best = ranked[0];
  if (best === undefined) return "Deaths are not among the metrics, so the options are not ranked.";
  if (result.options.length === 1)
    return `Only one option was planned, ${named(best)}, so there is nothing to compare.`;
  const peers = ranked.slice(1).filter((other) => alike(between(result, best, other, "deaths")));
  return `${lead(result, best)}${chanceOfBest(result, best)}${ties(peers)}${weighed(result, best)}.`;
}

function lead(result: PlanResult, best: OptionResult): string {
  if (best.id === result.baseline)
    return `If carried out, no option has fewer expected deaths than the baseline, ${named(best)}`;
  return `If carried out, ${named(best)} has the fewest expected deaths${distance(best, result.baseline)}`;
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

function ties(peers: readonly OptionResult[]): string {
  return peers.length === 0 ? "" : `, though this run cannot tell it from ${listed(peers.map(({ id }) => id))}`;
}

function weighed(result: PlanResult, best: OptionResult): string {
  const { options } = result;
  const [first, ...others] = rankedBy(options, (option) => option.weighted.deaths);
  if (first === undefined || options.every((option) => option.needs.chance === 1)) return "";
  const peers = others.filter((other) => alike(between(result, first, other, "weighted")));
  const whom = peers.length === others.length ? "any other" : listed(peers.map(({ id }) => id));
  const tie = peers.length === 0 ? "" : `, though not to be told from ${whom}`;
  return `; ${needsOf(best)}when needs may fail, ${first === best ? "it still" : named(first)} comes first${tie}`;
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

function named(option: OptionResult): string {
  return `"${option.title}" (${option.id})`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
