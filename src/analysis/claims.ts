import { createSimulator } from "../engine/simulate.ts";
import type { Claim, Scenario } from "../scenario/scenario.ts";
import type { Comparison, Term } from "../scenario/claim-test.ts";
import { type Block, type Column, columnOf, combined, createBlock } from "./block.ts";
import { decidingQuantity } from "./deciding-quantity.ts";
import { isComparing, type Metric, metricOf } from "./metrics.ts";
import { pseudoValues } from "./pseudo-values.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { ClaimFlip, ClaimResult, Estimate } from "./result.ts";
import { controlsBy, type Run } from "./run.ts";
import { statisticsThrough } from "./statistics/statistics.ts";

/** A run of the same worlds, perhaps ended earlier, and its block of the worlds of a block. */
export interface RunTo {
  readonly run: Run;
  readonly through: (block: Block) => Block;
  /** What tells its columns from those of the run. */
  readonly prefix: string;
}

/** Tests every claim in the simulated worlds: how often it holds, and what it turns on. */
export function testClaims(scenario: Scenario, run: Run): ClaimResult[] {
  const runTo = endedRuns(scenario, run);
  return scenario.claims.map((claim) => testClaim(scenario, claim, { run, runTo }));
}

/** The run itself, and for a day that a claim asks about the same worlds ended then; each simulated once. */
export function endedRuns(scenario: Scenario, run: Run): Runs {
  const runs = new Map<number | null, RunTo>([[null, { run, through: (block) => block, prefix: "" }]]);
  return (day) => {
    const known = runs.get(day) ?? truncate(run, { day: day as number, asked: askedBy(scenario, day) });
    runs.set(day, known);
    return known;
  };
}

/** What claims ask about a day. */
function askedBy(scenario: Scenario, day: number | null): Term[] {
  return scenario.claims.flatMap(({ test }) => [...test.left, ...test.right]).filter(({ byDay }) => byDay === day);
}

/** The same worlds, ended on an earlier day: their paths up to it do not change. Options that nothing asks about are left out. */
function truncate(run: Run, { day, asked }: { day: number; asked: readonly Term[] }): RunTo {
  const { programme, seed, compared, baseline, statistics } = run;
  const comparing = asked.some(({ metric }) => metric !== null && isComparing(metric));
  const kept = programme.options
    .map((_, index) => index)
    .filter((index) => comparing || asked.some(({ option }) => option === programme.options[index].id));
  const shorter = { ...programme, options: kept.map((index) => programme.options[index]) };
  const simulator = createSimulator(shorter, { seed, horizonDays: day });
  const blocks = new WeakMap<Block, Block>();
  const through = (block: Block) => {
    const { from, worlds, inputs } = block.outcomes;
    const outcomes = blocks.get(block)?.outcomes ?? simulator({ from, worlds, inputs });
    const ended = blocks.get(block) ?? createBlock({ programme: shorter, seed, outcomes, samples: null });
    blocks.set(block, ended);
    return ended;
  };
  const prefix = `by day ${day}, `;
  const among = compared.map((index) => kept.indexOf(index)).filter((index) => index >= 0);
  return {
    run: {
      programme: shorter,
      seed,
      compared: among,
      baseline: kept.indexOf(baseline),
      statistics: statisticsThrough(statistics, { prefix, through }),
      controls: controlsBy(shorter),
    },
    through,
    prefix,
  };
}

export type Runs = (day: number | null) => RunTo;

function testClaim(scenario: Scenario, claim: Claim, { run, runTo }: { run: Run; runTo: Runs }): ClaimResult {
  const { statistics } = run;
  const drawn = estimate(meansOverReplicates(statistics, claimHolds(claim, runTo, "values")));
  const inExpectation = claimHolds(claim, runTo, "expected");
  const expected = estimate(meansOverReplicates(statistics, inExpectation));
  const flip = statistics.first({
    name: `${claim.written}: decided by`,
    of: (block, { begin, end }) =>
      decidingQuantity(scenario, block, columnOf(block, inExpectation).subarray(begin, end)),
  });
  return {
    says: claim.says,
    by: claim.by,
    source: claim.source,
    test: claim.written,
    probability: drawn.mean,
    se: drawn.se,
    inExpectation: { probability: expected.mean, se: expected.se },
    difference: meanDifference(claim.test, runTo),
    flip: flip as ClaimFlip | null,
    require: claim.require,
    holds: claim.require === null ? null : drawn.mean >= claim.require,
  };
}

type Key = "values" | "expected";

/** 1 in the worlds where a claim's test holds: as simulated, or with chance taken out. */
export function claimHolds({ test, written }: Claim, runTo: Runs, key: Key): Column {
  const holds = COMPARE[test.operator];
  const [left, right] = [side(test.left, runTo, key), side(test.right, runTo, key)];
  return combined(`${written}: ${key}`, [left, right], (a, b) => (holds(a, b) ? 1 : 0));
}

function side(terms: readonly Term[], runTo: Runs, key: Key): Column {
  const parts = terms.map((term) => ({ term, column: termColumn(term, runTo, key) }));
  const of = (block: Block) => {
    const sum = new Float64Array(block.outcomes.worlds);
    for (const { term, column } of parts) {
      const values = column === null ? null : columnOf(block, column);
      for (let w = 0; w < sum.length; w++) sum[w] += values === null ? term.coefficient : term.coefficient * values[w];
    }
    return sum;
  };
  const name = parts.map(({ term, column }) => `${term.coefficient} ${column === null ? "" : column.name}`).join(" + ");
  return { name: `(${name})`, of };
}

/** What a term counts, as a column of the whole run; null where it is a number. */
function termColumn(term: Term, runTo: Runs, key: Key): Column | null {
  if (term.metric === null) return null;
  const { through, prefix } = runTo(term.byDay);
  const column = termMetric(term, runTo)[key];
  return term.byDay === null
    ? column
    : { name: `${prefix}${column.name}`, of: (block) => columnOf(through(block), column) };
}

function termMetric(term: Term, runTo: Runs): Metric {
  const { run } = runTo(term.byDay);
  const option = run.programme.options.findIndex(({ id }) => id === term.option);
  return metricOf(run, option, term.metric as string);
}

const COMPARE: Record<Comparison["operator"], (a: number, b: number) => boolean> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Mean of left less right, from the metrics' own means; null where one of them has none. */
function meanDifference(test: Comparison, runTo: Runs): Estimate {
  const signed = [...test.left, ...test.right.map((term) => ({ ...term, coefficient: -term.coefficient }))];
  const parts = signed.map((term) => {
    if (term.metric === null) return new Float64Array(16).fill(term.coefficient);
    const values = pseudoValues(runTo(term.byDay).run, termMetric(term, runTo));
    return values?.map((value) => value * term.coefficient) ?? null;
  });
  if (parts.some((part) => part === null)) return { mean: null, se: null };
  const sum = new Float64Array(16);
  for (const part of parts) for (let r = 0; r < 16; r++) sum[r] += (part as Float64Array)[r];
  return estimate(sum);
}
