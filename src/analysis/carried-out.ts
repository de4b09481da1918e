import { valueColumn } from "../engine/value-column.ts";
import type { OptionProgramme } from "../model/programme.ts";
import { type MetricColumns, metricColumns } from "./metrics.ts";
import type { Run } from "./run.ts";

/** What comes of choosing an option: each option that may be carried out instead, with its probability by world. */
export interface Branch {
  readonly option: number;
  readonly probability: Float64Array;
}

/** Needs, by key, whose answer is known: met or not, whatever chance is stated. */
export type Answers = ReadonlyMap<string, boolean>;

/**
 * Follows `otherwise` from an option to one whose needs are met. A need is the same event wherever the
 * same `of` and `what` are written, so the chance that options 1..j−1 of the chain fail and option j's
 * needs N_j are met is, by inclusion and exclusion, Σ over subsets S of 1..j−1 of (−1)^|S| P(N_j ∪ N_S).
 * Two chances stated for one need mean its event is nested: the lesser holds for both.
 */
export function branches(run: Run, option: number, answers: Answers = new Map()): Branch[] {
  const chain = fallbackChain(run.programme.options, option);
  const chances = chain.map((index) => needChances(run, run.programme.options[index], answers));
  const { worlds } = run.outcomes;
  const rest = new Float64Array(worlds).fill(1);
  return chain.map((index, j) => {
    const probability = j === chain.length - 1 ? rest.slice() : reaching(chances, j, worlds);
    for (let w = 0; w < worlds; w++) rest[w] = Math.max(0, rest[w] - probability[w]);
    return { option: index, probability };
  });
}

/** Options that may be carried out in place of one, itself first. */
export function fallbackChain(options: readonly OptionProgramme[], option: number): number[] {
  const chain = [option];
  while (options[chain[chain.length - 1]].needs.length > 0) {
    const next = options[chain[chain.length - 1]].otherwise;
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

type Chances = ReadonlyMap<string, Float64Array>;

function needChances({ programme, outcomes }: Run, option: OptionProgramme, answers: Answers): Chances {
  const { inputs, worlds } = outcomes;
  return new Map(
    option.needs.map(({ key, chance }) => {
      const answer = answers.get(key);
      if (answer !== undefined) return [key, new Float64Array(worlds).fill(answer ? 1 : 0)];
      return [key, valueColumn(programme, inputs, chance, worlds)];
    }),
  );
}

function reaching(chances: readonly Chances[], j: number, worlds: number): Float64Array {
  const sum = new Float64Array(worlds);
  for (let subset = 0; subset < 1 << j; subset++) {
    const failed = chances.slice(0, j).filter((_, i) => (subset >> i) & 1);
    const sign = failed.length % 2 === 0 ? 1 : -1;
    const all = allMet([chances[j], ...failed], worlds);
    for (let w = 0; w < worlds; w++) sum[w] += sign * all[w];
  }
  return sum;
}

function allMet(sets: readonly Chances[], worlds: number): Float64Array {
  const least = new Map<string, Float64Array>();
  for (const [key, chance] of sets.flatMap((set) => [...set])) {
    const known = least.get(key);
    least.set(key, known === undefined ? chance : known.map((value, w) => Math.min(value, chance[w])));
  }
  const product = new Float64Array(worlds).fill(1);
  for (const chance of least.values()) for (let w = 0; w < worlds; w++) product[w] *= chance[w];
  return product;
}

/** A metric of an option whose needs may fail: what happens then counts with its probability. */
export function weighedMetric(run: Run, ways: readonly Branch[], metric: string): MetricColumns {
  return weigh(ways.map(({ option, probability }) => ({ probability, metric: metricColumns(run, option, metric) })));
}

/** A metric of the option chosen, each branch weighed by its probability: chance of the needs integrated out. */
export function weigh(parts: readonly { probability: Float64Array; metric: MetricColumns }[]): MetricColumns {
  const { metric: first } = parts[0];
  const blend = (column: (metric: MetricColumns) => Float64Array) =>
    mix(parts.map(({ probability, metric }) => ({ probability, column: column(metric) })));
  if (first.ratio !== null) {
    const ratio = {
      numerator: blend((metric) => (metric.ratio as Ratio).numerator),
      denominator: blend((metric) => (metric.ratio as Ratio).denominator),
    };
    return { ...first, ratio };
  }
  if (!first.mayNever) return { ...first, expected: blend((metric) => metric.expected) };
  const numerator = blend((metric) => metric.expected.map((value) => (Number.isFinite(value) ? value : 0)));
  return {
    ...first,
    ratio: {
      numerator,
      denominator: blend((metric) => metric.expected.map((value) => (Number.isFinite(value) ? 1 : 0))),
    },
  };
}

type Ratio = NonNullable<MetricColumns["ratio"]>;

function mix(parts: readonly { probability: Float64Array; column: Float64Array }[]): Float64Array {
  const sum = new Float64Array(parts[0].column.length);
  for (const { probability, column } of parts)
    for (let w = 0; w < sum.length; w++) sum[w] += probability[w] * column[w];
  return sum;
}
