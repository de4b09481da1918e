import type { Claim, Scenario } from "../scenario/scenario.ts";
import type { Comparison, Term } from "../scenario/claim-test.ts";
import { type Block, type Column, columnOf, combined } from "./block.ts";
import { decidingQuantity } from "./deciding-quantity.ts";
import { endedRuns, type Runs } from "./ended-runs.ts";
import { type Metric, metricOf } from "./metrics.ts";
import { pseudoValues } from "./pseudo-values.ts";
import { estimate, meansOverReplicates } from "./replicates.ts";
import type { ClaimFlip, ClaimResult, Estimate } from "./result.ts";
import type { Run } from "./run.ts";
import { isState, sampledState } from "./sampled-states.ts";

/** Tests every claim in the simulated worlds: how often it holds, and what it turns on. */
export function testClaims(scenario: Scenario, run: Run): ClaimResult[] {
  const runTo = endedRuns(scenario, run);
  return scenario.claims.map((claim) => testClaim(scenario, claim, { run, runTo }));
}

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
    const sum = block.blank();
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
  if (term.byDay === null) return column;
  const state = isState(term) ? indexOf(runTo(null).run, term) : null;
  const noted = (block: Block) => (state === null ? null : sampledState(block, state, term));
  return { name: `${prefix}${column.name}`, of: (block) => noted(block) ?? columnOf(through(block), column) };
}

function termMetric(term: Term, runTo: Runs): Metric {
  const { run } = runTo(term.byDay);
  return metricOf(run, indexOf(run, term), term.metric as string);
}

function indexOf({ programme }: Run, { option }: Term): number {
  return programme.options.findIndex(({ id }) => id === option);
}

/** Sixteen values whose mean is that of a term that is no number; null where it has none. */
function termValues(term: Term, runTo: Runs): Float64Array | null {
  if (!isState(term)) return pseudoValues(runTo(term.byDay).run, termMetric(term, runTo));
  return meansOverReplicates(runTo(null).run.statistics, termColumn(term, runTo, "values") as Column);
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
    return termValues(term, runTo)?.map((value) => value * term.coefficient) ?? null;
  });
  if (parts.some((part) => part === null)) return { mean: null, se: null };
  const sum = new Float64Array(16);
  for (const part of parts) for (let r = 0; r < 16; r++) sum[r] += (part as Float64Array)[r];
  return estimate(sum);
}
