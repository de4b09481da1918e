import { valueColumn } from "../engine/value-column.ts";
import type { OptionProgramme, Programme } from "../model/programme.ts";
import { type Block, type Column, columnOf } from "./block.ts";
import { type Metric, metricOf, type Ratio } from "./metrics.ts";
import { finitePart } from "./pseudo-values.ts";
import type { Run } from "./run.ts";

/** What comes of choosing an option: each option that may be carried out instead, with its probability by world. */
export interface Branch {
  readonly option: number;
  readonly probability: Column;
}

/** Needs, by key, whose answer is known: met or not, whatever chance is stated. */
export type Answers = ReadonlyMap<string, boolean>;

/**
 * Follows `otherwise` from an option to one whose needs are met. A need is the same event wherever the
 * same `of` and `what` are written, so the chance that options 1..j−1 of the chain fail and option j's
 * needs N_j are met is, by inclusion and exclusion, Σ over subsets S of 1..j−1 of (−1)^|S| P(N_j ∪ N_S).
 * Two chances stated for one need mean its event is nested: the lesser holds for both.
 */
export function branches({ programme }: Run, option: number, answers: Answers = new Map()): Branch[] {
  const chain = fallbackChain(programme.options, option);
  const { id } = programme.options[option];
  const given = [...answers].map(([need, met]) => `, ${need} ${met ? "met" : "not met"}`).join("");
  const known = new WeakMap<Block, Float64Array[]>();
  const probabilities = (block: Block) => {
    const all = known.get(block) ?? probabilitiesOf(block, chain, answers);
    known.set(block, all);
    return all;
  };
  return chain.map((index, j) => ({
    option: index,
    probability: {
      name: `${id}${given}: probability of ${programme.options[index].id}`,
      of: (block) => probabilities(block)[j],
    },
  }));
}

/** [option of the chain] its probability by world. */
function probabilitiesOf({ programme, outcomes }: Block, chain: readonly number[], answers: Answers): Float64Array[] {
  const { inputs, worlds } = outcomes;
  const chances = chain.map((index) => needChances(programme, programme.options[index], { inputs, worlds, answers }));
  const rest = new Float64Array(worlds).fill(1);
  return chain.map((_, j) => {
    const probability = j === chain.length - 1 ? rest.slice() : reaching(chances, j, worlds);
    for (let w = 0; w < worlds; w++) rest[w] = Math.max(0, rest[w] - probability[w]);
    return probability;
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

function needChances(
  programme: Programme,
  option: OptionProgramme,
  { inputs, worlds, answers }: { inputs: readonly Float64Array[]; worlds: number; answers: Answers },
): Chances {
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
    least.set(key, known === undefined ? chance : lesser(known, chance));
  }
  const product = new Float64Array(worlds).fill(1);
  for (const chance of least.values()) for (let w = 0; w < worlds; w++) product[w] *= chance[w];
  return product;
}

function lesser(a: Float64Array, b: Float64Array): Float64Array {
  const least = new Float64Array(a.length);
  for (let w = 0; w < a.length; w++) least[w] = Math.min(a[w], b[w]);
  return least;
}

/** A metric of an option whose needs may fail: what happens then counts with its probability. */
export function weighedColumns(run: Run, ways: readonly Branch[], metric: string): Metric {
  return weigh(ways.map(({ option, probability }) => ({ probability, metric: metricOf(run, option, metric) })));
}

/** A metric of the option chosen, each branch weighed by its probability: chance of the needs integrated out. */
export function weigh(parts: readonly { readonly probability: Column; readonly metric: Metric }[]): Metric {
  const { metric: first } = parts[0];
  const blend = (column: (metric: Metric) => Column) =>
    mix(parts.map(({ probability, metric }) => ({ probability, column: column(metric) })));
  const ratioOf = (metric: Metric) => metric.ratio ?? (metric.mayNever ? finitePart(metric) : null);
  if (ratioOf(first) === null) return { ...first, expected: blend((metric) => metric.expected) };
  const ratio = {
    numerator: blend((metric) => (ratioOf(metric) as Ratio).numerator),
    denominator: blend((metric) => (ratioOf(metric) as Ratio).denominator),
  };
  return { ...first, ratio };
}

/** Σ p_i x_i as x_n + Σ p_i (x_i − x_n): branches that come to the same leave it to the last digit, so that options tie. */
function mix(parts: readonly { readonly probability: Column; readonly column: Column }[]): Column {
  if (parts.length === 1) return parts[0].column;
  const name = parts.map(({ probability, column }) => `${column.name} × ${probability.name}`).join(" + ");
  const of = (block: Block) => {
    const last = columnOf(block, parts[parts.length - 1].column);
    const sum = last.slice();
    for (const part of parts.slice(0, -1)) {
      const [probability, column] = [columnOf(block, part.probability), columnOf(block, part.column)];
      for (let w = 0; w < sum.length; w++) sum[w] += probability[w] * (column[w] - last[w]);
    }
    return sum;
  };
  return { name, of };
}
