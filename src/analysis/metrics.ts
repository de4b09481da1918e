import type { OptionOutcomes } from "../engine/outcomes.ts";
import { type Block, type Column, columnOf, combined, less } from "./block.ts";
import type { Run } from "./run.ts";

/** A metric of one option: its value world by world, and what its mean is taken from. */
export interface Metric {
  /** Simulated values; quantiles and probabilities come from these. Infinity: never. */
  readonly values: Column;
  /** Values with chance integrated out where the model allows it; means come from these. */
  readonly expected: Column;
  /** Where the mean is a ratio of two means. */
  readonly ratio: Ratio | null;
  /** May never be reached: the mean is over the worlds that got there. */
  readonly mayNever: boolean;
  /** Option whose controls correct the mean of `expected` or of the numerator, and of the denominator; null: none. */
  readonly controls: number | null;
  readonly denominatorControls: number | null;
}

export interface Ratio {
  readonly numerator: Column;
  readonly denominator: Column;
}

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

/** A metric of option number `option`; ids as in the contract, `cost.<payer>` included. Throws where there is no such metric. */
export function metricOf(run: Run, option: number, metric: string): Metric {
  if (metric.startsWith("cost.")) return plain(payerCost(run, option, metric.slice(5)));
  const definition = METRICS[metric];
  if (definition === undefined) throw new Error(`no such metric: ${metric}`);
  return definition((member) => outcome(run, option, member), run, option);
}

type Member = Exclude<keyof OptionOutcomes, "costs" | "fired">;

function outcome({ programme }: Run, option: number, member: Member): Column {
  return { name: `${programme.options[option].id}: ${member}`, of: ({ outcomes }) => outcomes.options[option][member] };
}

function payerCost({ programme }: Run, option: number, payer: string): Column {
  const index = programme.payerIds.indexOf(payer);
  return {
    name: `${programme.options[option].id}: cost.${payer}`,
    of: ({ outcomes }) => outcomes.options[option].costs[index],
  };
}

export const PEOPLE_AT_START: Column = { name: "people at start", of: ({ outcomes }) => outcomes.peopleAtStart };

/** Means of harm are corrected by the controls, which foretell it; a share or a count of days would gain little and might leave its range. */
const METRICS: Record<string, (of: (member: Member) => Column, run: Run, option: number) => Metric> = {
  deaths: (of, _, option) => integrated(option, of("deaths"), of("deathsExpected")),
  injured: (of, _, option) => integrated(option, of("injured"), of("injuredExpected")),
  deaths_per_1000: (of, _, option) => ({
    values: divided(of("deaths"), PEOPLE_AT_START, 1000),
    expected: divided(of("deathsExpected"), PEOPLE_AT_START, 1000),
    ratio: { numerator: scaled(of("deathsExpected"), 1000), denominator: PEOPLE_AT_START },
    mayNever: false,
    controls: option,
    denominatorControls: option,
  }),
  risk_per_stayer: (of, _, option) => ({
    values: divided(of("riskDeaths"), of("personDaysAtRisk"), DAYS_PER_1000_PERSON_YEARS),
    expected: divided(of("riskDeathsExpected"), of("personDaysAtRisk"), DAYS_PER_1000_PERSON_YEARS),
    ratio: {
      numerator: scaled(of("riskDeathsExpected"), DAYS_PER_1000_PERSON_YEARS),
      denominator: of("personDaysAtRisk"),
    },
    mayNever: false,
    controls: option,
    denominatorControls: option,
  }),
  person_days_at_risk: (of) => plain(of("personDaysAtRisk")),
  attacks: (of, _, option) => integrated(option, of("attacks"), of("attacksExpected")),
  transferred: (of) => plain(of("transferred")),
  remaining: (of) => plain(of("remaining")),
  days_to_50_percent: (of) => reached(of("daysToHalf")),
  days_to_90_percent: (of) => reached(of("daysToNinety")),
  days_to_empty: (of) => reached(of("daysToEmpty")),
  places_unused: (of) => plain(of("placesUnused")),
  days_blocked: (of) => plain(of("daysBlocked")),
  cost: (_, run, option) => plain(totalCost(run, option)),
  cost_per_death_averted: (of, run, option) => costPerDeathAverted(of, run, option),
  regret: (of, run) => plain(less(of("deaths"), fewestDeaths(run))),
  best: (of, run) => plain(shareOfBest(of("deaths"), run)),
};

function plain(values: Column): Metric {
  return { values, expected: values, ratio: null, mayNever: false, controls: null, denominatorControls: null };
}

function integrated(option: number, values: Column, expected: Column): Metric {
  return { values, expected, ratio: null, mayNever: false, controls: option, denominatorControls: option };
}

function reached(values: Column): Metric {
  return { ...plain(values), mayNever: true };
}

function scaled(column: Column, factor: number): Column {
  const of = (block: Block) => {
    const values = columnOf(block, column);
    const product = block.blank();
    for (let w = 0; w < values.length; w++) product[w] = values[w] * factor;
    return product;
  };
  return { name: `${column.name} × ${factor}`, of };
}

/** Worlds without a denominator count as 0: nobody was there to be harmed. */
function divided(numerator: Column, denominator: Column, factor: number): Column {
  const of = (block: Block) => {
    const [above, below] = [columnOf(block, numerator), columnOf(block, denominator)];
    const quotient = block.blank();
    for (let w = 0; w < above.length; w++) if (below[w] !== 0) quotient[w] = (factor * above[w]) / below[w];
    return quotient;
  };
  return { name: `${numerator.name} × ${factor} / ${denominator.name}`, of };
}

function totalCost({ programme }: Run, option: number): Column {
  const of = ({ outcomes, blank }: Block) => {
    const total = blank();
    for (const column of outcomes.options[option].costs) for (let w = 0; w < total.length; w++) total[w] += column[w];
    return total;
  };
  return { name: `${programme.options[option].id}: cost`, of };
}

function costPerDeathAverted(of: (member: Member) => Column, run: Run, option: number): Metric {
  const extra = less(totalCost(run, option), totalCost(run, run.baseline));
  const averted = less(outcome(run, run.baseline, "deathsExpected"), of("deathsExpected"));
  const counted = less(outcome(run, run.baseline, "deaths"), of("deaths"));
  const values = combined(`${extra.name} / ${counted.name}`, [extra, counted], (cost, saved) =>
    saved > 0 ? cost / saved : Number.POSITIVE_INFINITY,
  );
  const ratio = { numerator: extra, denominator: averted };
  return { values, expected: values, ratio, mayNever: true, controls: null, denominatorControls: option };
}

/** Least deaths of any compared option. */
function fewestDeaths({ compared }: Run): Column {
  const of = ({ outcomes, blank }: Block) => {
    const fewest = blank().fill(Number.POSITIVE_INFINITY);
    for (const option of compared) {
      const { deaths } = outcomes.options[option];
      for (let w = 0; w < deaths.length; w++) if (deaths[w] < fewest[w]) fewest[w] = deaths[w];
    }
    return fewest;
  };
  return { name: "fewest deaths", of };
}

/** 1 where the option has the fewest deaths, shared among options that tie. */
function shareOfBest(deaths: Column, run: Run): Column {
  const fewest = fewestDeaths(run);
  const sharedBy: Column = {
    name: "options with the fewest deaths",
    of: (block) => {
      const least = columnOf(block, fewest);
      const count = block.blank();
      for (const other of run.compared) {
        const column = block.outcomes.options[other].deaths;
        for (let w = 0; w < count.length; w++) if (column[w] === least[w]) count[w]++;
      }
      return count;
    },
  };
  const of = (block: Block) => {
    const least = columnOf(block, fewest);
    const count = columnOf(block, sharedBy);
    const own = columnOf(block, deaths);
    const share = block.blank();
    for (let w = 0; w < own.length; w++) if (own[w] === least[w]) share[w] = 1 / count[w];
    return share;
  };
  return { name: `best: ${deaths.name}`, of };
}
