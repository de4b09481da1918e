import { simulate } from "../engine/simulate.ts";
import type { Claim, Scenario } from "../scenario/scenario.ts";
import type { Comparison, Term } from "../scenario/claim-test.ts";
import { decidingQuantity } from "./deciding-quantity.ts";
import { isComparing, metricColumns } from "./metrics.ts";
import { estimate, pseudoValues, replicateMeans } from "./replicates.ts";
import type { ClaimResult, Estimate } from "./result.ts";
import { createRun, type Run } from "./run.ts";

/** Tests every claim in the simulated worlds: how often it holds, and what it turns on. */
export function testClaims(scenario: Scenario, run: Run, seed: number): ClaimResult[] {
  const runTo = endedRuns(scenario, run, seed);
  return scenario.claims.map((claim) => testClaim(scenario, claim, { run, runTo }));
}

/** The run itself, and for a day that a claim asks about the same worlds ended then; each simulated once. */
export function endedRuns(scenario: Scenario, run: Run, seed: number): RunTo {
  const runs = new Map<number, Run>();
  return (day) => {
    if (day === null) return run;
    const known = runs.get(day) ?? truncate(run, seed, { day, asked: askedBy(scenario, day) });
    runs.set(day, known);
    return known;
  };
}

/** What claims ask about a day. */
function askedBy(scenario: Scenario, day: number): Term[] {
  return scenario.claims.flatMap(({ test }) => [...test.left, ...test.right]).filter(({ byDay }) => byDay === day);
}

/** The same worlds, ended on an earlier day: their paths up to it do not change. Options that nothing asks about are left out. */
function truncate(run: Run, seed: number, { day, asked }: { day: number; asked: readonly Term[] }): Run {
  const { programme, outcomes, compared, baseline } = run;
  const comparing = asked.some(({ metric }) => metric !== null && isComparing(metric));
  const kept = programme.options
    .map((_, index) => index)
    .filter((index) => comparing || asked.some(({ option }) => option === programme.options[index].id));
  const shorter = { ...programme, options: kept.map((index) => programme.options[index]) };
  const { from, worlds, inputs } = outcomes;
  const ended = simulate(shorter, { seed, from, worlds, inputs, horizonDays: day });
  const among = compared.map((index) => kept.indexOf(index)).filter((index) => index >= 0);
  return createRun(shorter, ended, { compared: among, baseline: kept.indexOf(baseline) });
}

export type RunTo = (day: number | null) => Run;

/** 1 in the worlds where a claim's test holds: as simulated, or with chance taken out. */
export function claimHolds({ test }: Claim, runTo: RunTo, key: "values" | "expected"): Float64Array {
  const { worlds } = runTo(null).outcomes;
  return indicator(test.operator, {
    left: sideColumn(test.left, runTo, { key, worlds }),
    right: sideColumn(test.right, runTo, { key, worlds }),
  });
}

function testClaim(scenario: Scenario, claim: Claim, { run, runTo }: { run: Run; runTo: RunTo }): ClaimResult {
  const drawn = estimate(replicateMeans(claimHolds(claim, runTo, "values")));
  const inExpectation = claimHolds(claim, runTo, "expected");
  const expected = estimate(replicateMeans(inExpectation));
  return {
    says: claim.says,
    by: claim.by,
    source: claim.source,
    test: claim.written,
    probability: drawn.mean,
    se: drawn.se,
    inExpectation: { probability: expected.mean, se: expected.se },
    difference: meanDifference(claim.test, runTo),
    flip: decidingQuantity(scenario, run, inExpectation),
    require: claim.require,
    holds: claim.require === null ? null : drawn.mean >= claim.require,
  };
}

function sideColumn(
  terms: readonly Term[],
  runTo: RunTo,
  { key, worlds }: { key: "values" | "expected"; worlds: number },
): Float64Array {
  const sum = new Float64Array(worlds);
  for (const term of terms) {
    const column = term.metric === null ? null : termColumns(term, runTo)[key];
    for (let w = 0; w < worlds; w++) sum[w] += column === null ? term.coefficient : term.coefficient * column[w];
  }
  return sum;
}

function termColumns(term: Term, runTo: RunTo) {
  const run = runTo(term.byDay);
  const option = run.programme.options.findIndex(({ id }) => id === term.option);
  return metricColumns(run, option, term.metric as string);
}

function indicator(
  operator: Comparison["operator"],
  { left, right }: { left: Float64Array; right: Float64Array },
): Float64Array {
  const holds = COMPARE[operator];
  return left.map((value, w) => (holds(value, right[w]) ? 1 : 0));
}

const COMPARE: Record<Comparison["operator"], (a: number, b: number) => boolean> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

/** Mean of left less right, from the metrics' own means; null where one of them has none. */
function meanDifference(test: Comparison, runTo: RunTo): Estimate {
  const signed = [...test.left, ...test.right.map((term) => ({ ...term, coefficient: -term.coefficient }))];
  const parts = signed.map((term) => {
    if (term.metric === null) return new Float64Array(16).fill(term.coefficient);
    return pseudoValues(termColumns(term, runTo))?.map((value) => value * term.coefficient) ?? null;
  });
  if (parts.some((part) => part === null)) return { mean: null, se: null };
  const sum = new Float64Array(16);
  for (const part of parts) for (let r = 0; r < 16; r++) sum[r] += (part as Float64Array)[r];
  return estimate(sum);
}
