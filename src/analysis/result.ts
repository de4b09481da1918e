import type { LogReading } from "../scenario/evidence.ts";

/**
 * The plan's result: the `result` member of the JSON in the contract, and what every renderer reads.
 * No NaN, no Infinity: what cannot be said is null.
 */
export interface PlanResult {
  readonly scenario: ScenarioHead;
  readonly baseline: string;
  readonly options: readonly OptionResult[];
  /** Every two options once, in the order of `options`. */
  readonly pairs: readonly PairResult[];
  readonly claims: readonly ClaimResult[];
  readonly assumptions: readonly AssumptionResult[];
  readonly evidence: readonly EvidenceResult[];
  readonly sources: readonly SourceResult[];
}

export interface ScenarioHead {
  readonly title: string;
  readonly summary: string | null;
  readonly start: string;
  readonly end: string;
  readonly horizonDays: number;
  readonly currency: string;
  readonly prices: number | null;
  /** Mean number of people at all sites at start. */
  readonly people: number;
  readonly payers: readonly { readonly id: string; readonly name: string }[];
}

export interface OptionResult {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  /** By metric id, in the order asked for. The option carried out: every need met. */
  readonly outcomes: Readonly<Record<string, Summary>>;
  readonly needs: NeedsResult;
  /** Each need failing by its chance, and then `otherwise`. */
  readonly weighted: Readonly<Record<string, Estimate>>;
  /** This option less the baseline, paired world by world; absent metrics cannot be subtracted. */
  readonly versusBaseline: Readonly<Record<string, Difference>>;
  readonly budgets: readonly BudgetResult[];
  readonly timeline: readonly TimelinePoint[];
  /** Only of an option that has rules, or turns to one that has. */
  readonly rules?: readonly RuleResult[];
}

/** What became of a rule of an option. */
export interface RuleResult {
  /** The option it is written in. */
  readonly option: string;
  /** What it waits for, as written. */
  readonly when: string;
  /** The option it turns to; null: to moves of its own. */
  readonly turnsTo: string | null;
  /** Share of worlds where it fires. */
  readonly fired: Estimate;
  /** Quantiles of the day it fires, over the worlds where it does; null: in none. */
  readonly day: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
}

/** Mean deaths of one option less another's, paired world by world. */
export interface PairResult {
  readonly option: string;
  readonly other: string;
  /** Both carried out. */
  readonly deaths: Estimate;
  /** Each option's needs failing by their chances. */
  readonly weighted: Estimate;
}

export interface Estimate {
  readonly mean: number | null;
  /** Monte Carlo standard error of `mean`, from 16 replicates. */
  readonly se: number | null;
}

export interface Summary extends Estimate {
  readonly sd: number | null;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Share of worlds that got there; only for metrics that may never be reached. */
  readonly reached?: number;
}

export interface Difference extends Estimate {
  readonly p5: number | null;
  readonly p95: number | null;
  /** Share of worlds where this option has less than the baseline (strictly), and more. */
  readonly probabilityLower: number;
  readonly probabilityHigher: number;
}

export interface NeedsResult {
  /** Mean probability that every need is met. */
  readonly chance: number;
  readonly otherwise: string | null;
  readonly list: readonly {
    readonly of: string;
    readonly what: string;
    readonly chance: number;
    readonly quantity: string;
  }[];
}

export interface BudgetResult {
  readonly payer: string;
  readonly name: string;
  /** Mean of the budget. */
  readonly budget: number;
  readonly exceeded: Estimate;
  /** Quantiles of the day it is exceeded, over the worlds where it is; null where it never is. */
  readonly day: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
}

export interface TimelinePoint {
  readonly day: number;
  readonly remaining: Band;
  readonly transferred: Band;
  readonly deaths: Band;
}

export interface Band {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

export interface ClaimResult {
  readonly says: string;
  readonly by: string | null;
  readonly source: readonly string[];
  readonly test: string;
  /** Share of simulated worlds in which the test holds, chance included. */
  readonly probability: number;
  readonly se: number;
  /** The same with each world's casualties replaced by their expectation along its path: chance taken out. */
  readonly inExpectation: { readonly probability: number; readonly se: number };
  /** Mean of left side less right side. */
  readonly difference: Estimate;
  /** The one quantity that decides the test, where one does. */
  readonly flip: ClaimFlip | null;
  readonly require: number | null;
  readonly holds: boolean | null;
}

export interface ClaimFlip {
  readonly path: string;
  /** Value of the quantity, in engine units, where the test turns; `written` has its unit. */
  readonly value: number;
  readonly written: string;
  /** The test holds mostly above, or mostly below, that value. */
  readonly holds: "above" | "below";
  /** Share of worlds that this one threshold sorts rightly. */
  readonly accuracy: number;
}

export interface AssumptionResult {
  readonly path: string;
  /** What stands there, where the path only counts: the item of a cost, whose need it is and what; null elsewhere. */
  readonly item: string | null;
  readonly quantity: string;
  readonly source: readonly string[] | null;
  readonly note: string | null;
}

/** A mean, and the 5 % and 95 % quantiles. */
export interface Interval {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

export interface EvidenceResult {
  readonly id: string;
  readonly events: number;
  /** Days of the record on which people were there. */
  readonly exposureDays: number;
  /** Ids in `sources`: of the attacks, or else of the record. */
  readonly source: readonly string[];
  /** What the rows of a log name beside these. */
  readonly otherSources: readonly string[];
  /** The log that attacks were read from; null: all are written in the scenario. */
  readonly log: LogReading | null;
  /** Attacks by where the numbers present then come from. */
  readonly present: { readonly stated: number; readonly interpolated: number; readonly unknown: number };
  /** Attacks per year after the record (posterior), where a threat learns it. */
  readonly rate:
    | (Interval & {
        readonly prior: string;
        /** Null: the prior has no mean. */
        readonly before: Interval | null;
        /** Events over exposure, and Garwood's exact 90 % interval. */
        readonly record: Interval;
      })
    | null;
  /** Killed per attack, and spread, after the record. */
  readonly severity: {
    readonly prior: string;
    readonly killed: Interval;
    readonly spread: Interval;
    readonly before: { readonly killed: Interval; readonly spread: Interval };
    /** The attacks of which it is known how many they killed; null where there are none. */
    readonly record: {
      readonly events: number;
      readonly mean: number | null;
      readonly least: number | null;
      readonly most: number | null;
    };
    /** The numbers present that `killed` refers to. */
    readonly reference: number;
  } | null;
}

export interface SourceResult {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** What the command wraps around a result; the JSON envelope of the contract. */
export interface PlanRun {
  readonly seed: number;
  readonly worlds: number;
  readonly partial: boolean;
  readonly shard: string | null;
  /** Where one was asked for: standard errors of deaths as a share of the baseline's mean, and whether the run got there. */
  readonly precision?: { readonly asked: number; readonly reached: boolean };
}
