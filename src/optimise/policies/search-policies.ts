import { estimate, replicateMeans } from "../../analysis/replicates.ts";
import type { Estimate } from "../../analysis/result.ts";
import { conditionWords } from "../../analysis/rule-results.ts";
import { simulate } from "../../engine/simulate.ts";
import { compile } from "../../model/compile.ts";
import type { Option, Scenario } from "../../scenario/scenario.ts";
import { conditionsOf } from "./conditions.ts";
import { asOption, building, extended, type Policy } from "./policy.ts";

export interface PolicySearch {
  /** Options that a policy may begin with or turn to; those with rules of their own are left out. */
  readonly options: readonly string[];
  /** The most rules of a policy; 1 or 2. */
  readonly rules: number;
  /** Worlds that policies are chosen in, and fresh worlds that the result is reported in; multiples of 16. */
  readonly choosingWorlds: number;
  readonly worlds: number;
  readonly seed: number;
  /** Is told how many policies have been tried, of how many to be tried as far as is known. */
  readonly tried?: ((count: number, all: number) => void) | undefined;
}

export interface PolicyFound {
  readonly begins: string;
  /** What each rule waits for, in words, and the option it turns to; none: the option as it is. */
  readonly rules: readonly { readonly when: string; readonly to: string }[];
  /** Mean deaths in the worlds it was chosen in, which flatter it; and in fresh worlds. */
  readonly chosenAt: number;
  readonly deaths: Estimate;
}

export interface PolicyResult {
  /** Worlds that policies were chosen in, and fresh ones that the figures are of. */
  readonly choosingWorlds: number;
  readonly worlds: number;
  /** Policies and options compared. */
  readonly tried: number;
  /** The best with rules, the one chosen first: in the order of the worlds they were chosen in. */
  readonly policies: readonly PolicyFound[];
  /** The best option without rules, chosen in the same worlds. */
  readonly fixed: PolicyFound;
  /** Deaths of the first policy less those of that option, paired, in fresh worlds: nothing was chosen in them. */
  readonly gain: Estimate;
}

/** The policy chosen first, and what is said of it and others. */
export interface SearchedPolicies {
  readonly best: Policy;
  readonly result: PolicyResult;
}

/** Policies of one rule that a second is tried on, and policies reported. */
const KEPT = 8;
const REPORTED = 5;
/** Options simulated at a time: bounds the memory. */
const BATCH = 64;

/**
 * The small sets of rules with the fewest expected deaths, every need met, by simulation: all policies of one rule, then
 * the best of these with each second one that does something for them. What is best of many in some worlds owes part of it to those worlds (the winner's
 * curse), so it is chosen in worlds of another seed and reported in fresh ones. Pure. Null where no option may
 * turn to another.
 */
export function searchPolicies(scenario: Scenario, search: PolicySearch): SearchedPolicies | null {
  const options = building(scenario, search.options);
  const conditions = conditionsOf(scenario);
  const fixed = options.map(({ id }): Policy => ({ begins: id, rules: [] }));
  const first = fixed.flatMap((policy) => extended(policy, { options, conditions }));
  if (first.length === 0) return null;
  let [count, all] = [0, fixed.length + first.length];
  const told = (more: number) => {
    count += more;
    search.tried?.(count, all);
  };
  const choosing = { seed: search.seed + 1, worlds: search.choosingWorlds, told };
  const judge = (policies: readonly Policy[]) => judged(scenario, policies, choosing);
  const bestFixed = ranked(judge(fixed))[0] as Judged;
  const ofOne = ranked(judge(first));
  const parents = search.rules < 2 ? [] : ofOne.slice(0, KEPT);
  const children = parents.map(({ policy }) => extended(policy, { options, conditions }));
  all += children.flat().length;
  const ofTwo = parents.flatMap((parent, index) =>
    judge(children[index] as Policy[]).filter((child) => isBetter(child, parent)),
  );
  const chosen = ranked([...ofOne, ...ofTwo]).slice(0, REPORTED);
  const [{ policy: best }] = chosen as [Judged];
  return { best, result: report(scenario, search, { chosen, bestFixed, tried: all }) };
}

interface Judged {
  readonly policy: Policy;
  readonly mean: number;
  /** Mean deaths of each replicate of the worlds. */
  readonly means: Float64Array;
}

interface Worlds {
  readonly seed: number;
  readonly worlds: number;
  /** Is told of every few policies simulated. */
  readonly told?: (count: number) => void;
}

function judged(scenario: Scenario, policies: readonly Policy[], worlds: Worlds): Judged[] {
  const means = deathsOf(scenario, policies, worlds, replicateMeans);
  return policies.map((policy, index) => ({
    policy,
    mean: estimate(means[index] as Float64Array).mean,
    means: means[index] as Float64Array,
  }));
}

/** The fewest deaths first; of equals the one tried first, and so the one with fewer rules. */
function ranked(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => a.mean - b.mean);
}

/** Whether a second rule does something for the first: by more than twice the standard error of the difference. */
function isBetter(child: Judged, parent: Judged): boolean {
  const { mean, se } = estimate(child.means.map((deaths, r) => deaths - (parent.means[r] as number)));
  return mean < -2 * se && mean < 0;
}

/** Expected deaths of each policy, world by world, as `keep` makes of them; the same worlds for all, whatever the batches. */
function deathsOf<T>(
  scenario: Scenario,
  policies: readonly Policy[],
  { seed, worlds, told }: Worlds,
  keep: (column: Float64Array) => T,
): T[] {
  const { quantities } = compile(scenario);
  const kept: T[] = [];
  for (let from = 0; from < policies.length; from += BATCH) {
    const batch = policies
      .slice(from, from + BATCH)
      .map((policy, index) => asOption(scenario, policy, `policy ${index}`));
    const named = batch.flatMap(({ rules }) => rules.flatMap(({ turn }) => (turn.kind === "option" ? [turn.id] : [])));
    const needed = [...batch, ...[...scenario.options.values()].filter(({ id }) => named.includes(id))];
    const programme = compile({
      ...scenario,
      options: new Map(needed.map((option): [string, Option] => [option.id, option])),
    });
    const alone = { ...programme, quantities, options: programme.options.slice(0, batch.length) };
    for (const { deathsExpected } of simulate(alone, { seed, worlds }).options) kept.push(keep(deathsExpected));
    told?.(batch.length);
  }
  return kept;
}

function report(
  scenario: Scenario,
  search: PolicySearch,
  { chosen, bestFixed, tried }: { chosen: readonly Judged[]; bestFixed: Judged; tried: number },
): PolicyResult {
  const shown = [...chosen, bestFixed];
  const columns = deathsOf(
    scenario,
    shown.map(({ policy }) => policy),
    search,
    (column) => column,
  );
  const found = shown.map(
    ({ policy, mean }, index): PolicyFound => ({
      begins: policy.begins,
      rules: policy.rules.map(({ when, to }) => ({ when: conditionWords(when), to })),
      chosenAt: mean,
      deaths: estimate(replicateMeans(columns[index] as Float64Array)),
    }),
  );
  const [best, fixed] = [columns[0] as Float64Array, columns.at(-1) as Float64Array];
  return {
    choosingWorlds: search.choosingWorlds,
    worlds: search.worlds,
    tried,
    policies: found.slice(0, -1),
    fixed: found.at(-1) as PolicyFound,
    gain: estimate(replicateMeans(best.map((deaths, w) => deaths - (fixed[w] as number)))),
  };
}
