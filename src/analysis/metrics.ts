import type { OptionOutcomes } from "../engine/outcomes.ts";
import { replicateMeans } from "./replicates.ts";
import type { Run } from "./run.ts";

/** A metric of one option: its value world by world, and what its mean is taken from. */
export interface MetricColumns {
  /** Simulated values; quantiles and probabilities come from these. Infinity: never. */
  readonly values: Float64Array;
  /** Values with chance integrated out where the model allows it; means come from these. */
  readonly expected: Float64Array;
  /** Where the mean is a ratio of two means: numerator and denominator of `expected`. */
  readonly ratio: { readonly numerator: Float64Array; readonly denominator: Float64Array } | null;
  /** May never be reached: the mean is over the worlds that got there. */
  readonly mayNever: boolean;
  /** Sixteen means, over the run's replicates, of `expected` or the numerator, and of the denominator. */
  readonly means: Means;
  readonly denominatorMeans: Means;
}

type Means = (column: Float64Array) => Float64Array;

const DAYS_PER_1000_PERSON_YEARS = 365250;

/** Metrics that may never be reached, or compare options already: no difference to the baseline is taken of them. */
const UNPAIRED = new Set([
  "days_to_50_percent",
  "days_to_90_percent",
  "days_to_empty",
  "cost_per_death_averted",
  "regret",
  "best",
]);

export function isPaired(metric: string): boolean {
  return !UNPAIRED.has(metric);
}

/** Metrics that hold an option against others. */
const COMPARING = new Set(["cost_per_death_averted", "regret", "best"]);

export function isComparing(metric: string): boolean {
  return COMPARING.has(metric);
}

const computed = new WeakMap<Run, Map<string, MetricColumns>>();

/** The columns of a metric for option number `option`, kept for the run; ids as in the contract, `cost.<payer>` included. */
export function metricColumns(run: Run, option: number, metric: string): MetricColumns {
  const known = computed.get(run) ?? new Map<string, MetricColumns>();
  computed.set(run, known);
  const key = `${option} ${metric}`;
  const columns = known.get(key) ?? compute(run, option, metric);
  known.set(key, columns);
  return columns;
}

function compute(run: Run, option: number, metric: string): MetricColumns {
  const of = run.outcomes.options[option];
  if (metric.startsWith("cost.")) return plain(of.costs[run.programme.payerIds.indexOf(metric.slice(5))]);
  const definition = METRICS[metric];
  if (definition === undefined) throw new Error(`no such metric: ${metric}`);
  return definition(of, run, correctedBy(run.correctedMeans[option]));
}

/** Both kinds of means, corrected: of harm only, which the controls foretell. A share or a count of days would gain little and might leave its range. */
type Corrected = Pick<MetricColumns, "means" | "denominatorMeans">;

type Compute = (of: OptionOutcomes, run: Run, corrected: Corrected) => MetricColumns;

const METRICS: Record<string, Compute> = {
  deaths: (of, _, corrected) => integrated(corrected, of.deaths, of.deathsExpected),
  injured: (of, _, corrected) => integrated(corrected, of.injured, of.injuredExpected),
  deaths_per_1000: (of, run, corrected) => ({
    values: divided(of.deaths, run.outcomes.peopleAtStart, 1000),
    expected: divided(of.deathsExpected, run.outcomes.peopleAtStart, 1000),
    ratio: { numerator: scaled(of.deathsExpected, 1000), denominator: run.outcomes.peopleAtStart },
    mayNever: false,
    ...corrected,
  }),
  risk_per_stayer: (of, _, corrected) => ({
    values: divided(of.riskDeaths, of.personDaysAtRisk, DAYS_PER_1000_PERSON_YEARS),
    expected: divided(of.riskDeathsExpected, of.personDaysAtRisk, DAYS_PER_1000_PERSON_YEARS),
    ratio: { numerator: scaled(of.riskDeathsExpected, DAYS_PER_1000_PERSON_YEARS), denominator: of.personDaysAtRisk },
    mayNever: false,
    ...corrected,
  }),
  person_days_at_risk: (of) => plain(of.personDaysAtRisk),
  attacks: (of, _, corrected) => integrated(corrected, of.attacks, of.attacksExpected),
  transferred: (of) => plain(of.transferred),
  remaining: (of) => plain(of.remaining),
  days_to_50_percent: (of) => reached(of.daysToHalf),
  days_to_90_percent: (of) => reached(of.daysToNinety),
  days_to_empty: (of) => reached(of.daysToEmpty),
  places_unused: (of) => plain(of.placesUnused),
  days_blocked: (of) => plain(of.daysBlocked),
  cost: (of) => plain(totalCost(of)),
  cost_per_death_averted: costPerDeathAverted,
  regret: (of, run) => plain(regret(of.deaths, run.fewestDeaths)),
  best: (of, run) => plain(shareOfBest(of, run)),
};

const PLAIN = { means: replicateMeans, denominatorMeans: replicateMeans };

function correctedBy(means: Means): Corrected {
  return { means, denominatorMeans: means };
}

function plain(values: Float64Array): MetricColumns {
  return { values, expected: values, ratio: null, mayNever: false, ...PLAIN };
}

function integrated(corrected: Corrected, values: Float64Array, expected: Float64Array): MetricColumns {
  return { values, expected, ratio: null, mayNever: false, ...corrected };
}

function reached(values: Float64Array): MetricColumns {
  return { values, expected: values, ratio: null, mayNever: true, ...PLAIN };
}

function scaled(column: Float64Array, factor: number): Float64Array {
  return column.map((value) => value * factor);
}

/** Worlds without a denominator count as 0: nobody was there to be harmed. */
function divided(numerator: Float64Array, denominator: Float64Array, factor: number): Float64Array {
  return numerator.map((value, w) => (denominator[w] === 0 ? 0 : (factor * value) / denominator[w]));
}

function totalCost(of: OptionOutcomes): Float64Array {
  const total = new Float64Array(of.deaths.length);
  for (const column of of.costs) for (let w = 0; w < total.length; w++) total[w] += column[w];
  return total;
}

function costPerDeathAverted(of: OptionOutcomes, run: Run, { denominatorMeans }: Corrected): MetricColumns {
  const base = run.outcomes.options[run.baseline];
  const [cost, baseCost] = [totalCost(of), totalCost(base)];
  const extra = cost.map((value, w) => value - baseCost[w]);
  const averted = of.deathsExpected.map((value, w) => base.deathsExpected[w] - value);
  const counted = of.deaths.map((value, w) => base.deaths[w] - value);
  const values = extra.map((value, w) => (counted[w] > 0 ? value / counted[w] : Number.POSITIVE_INFINITY));
  const ratio = { numerator: extra, denominator: averted };
  return { values, expected: values, ratio, mayNever: true, ...PLAIN, denominatorMeans };
}

function regret(deaths: Float64Array, fewest: Float64Array): Float64Array {
  return deaths.map((value, w) => value - fewest[w]);
}

/** 1 where the option has the fewest deaths, shared among options that tie. */
function shareOfBest({ deaths }: OptionOutcomes, { fewestDeaths, sharedBy }: Run): Float64Array {
  return deaths.map((value, w) => (value === fewestDeaths[w] ? 1 / sharedBy[w] : 0));
}
