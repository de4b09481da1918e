import type { ClaimResult, ScenarioHead } from "../result.ts";
import type { NeedsReading } from "./study.ts";

/** A mean with its Monte Carlo standard error. */
export interface Measured {
  readonly mean: number;
  readonly se: number;
}

/** A value of a quantity: in engine units (days, people, money, per day), and in words with its unit. */
export interface QuantityValue {
  readonly value: number;
  readonly written: string;
}

/**
 * The sensitivity of a plan: the `result` member of the JSON, and what every renderer reads. No NaN, no Infinity: what
 * cannot be said is null.
 */
export interface SensitivityResult {
  readonly scenario: ScenarioHead;
  readonly baseline: string;
  /** `weighed`: needs fail by their chances and `otherwise` happens; `met`: every option as carried out. */
  readonly needs: NeedsReading;
  /** What paths that only count are: needs by party and matter, costs by item. */
  readonly labels: readonly { readonly path: string; readonly label: string }[];
  readonly choice: ChoiceResult;
  readonly breakEven: BreakEvenResult;
  readonly curve: CurveResult | null;
  readonly tornado: readonly TornadoBar[];
  readonly information: InformationResult;
  readonly frontiers: readonly FrontierResult[];
  readonly acceptability: readonly AcceptabilityPoint[];
  readonly regret: RegretResult;
  readonly discovery: DiscoveryResult;
  readonly claims: readonly DeepenedClaim[];
}

export interface ChoiceResult {
  /** The option of fewest expected deaths, and the next. */
  readonly best: string;
  readonly second: string | null;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly deaths: Measured;
    readonly cost: Measured;
    /** Probability that the option has the fewest expected deaths, over what is not known. */
    readonly best: number;
  }[];
}

export interface BreakEvenResult {
  readonly between: readonly [a: string, b: string];
  readonly metric: string;
  /** Mean of a less mean of b. */
  readonly difference: Measured;
  readonly rows: readonly BreakEvenRow[];
}

export interface BreakEvenRow {
  readonly path: string;
  /** Drawn; or an exact number of the scenario, looked at from half of it to twice as much. */
  readonly drawn: boolean;
  /** True where the value multiplies what stands in the scenario. */
  readonly multiplier: boolean;
  /** Where the two tie; empty: nowhere in its range. */
  readonly ties: readonly TieResult[];
  /** Difference at the ends of its range: the 0.5 and 99.5 percentiles of its draws, or half and twice. */
  readonly ends: readonly [RangeEnd, RangeEnd];
}

/** A value found by simulation; its standard error in engine units, and in words. Null: no slope could be told. */
export interface FoundValue extends QuantityValue {
  readonly se: number | null;
  readonly seWritten: string | null;
}

export interface TieResult extends FoundValue {
  /** Share of its draws below; null for an exact number or a multiplier. */
  readonly below: number | null;
}

export interface RangeEnd extends QuantityValue {
  readonly difference: Measured;
}

/** Where two options tie in two quantities at once. */
export interface CurveResult {
  readonly between: readonly [a: string, b: string];
  readonly metric: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly {
    readonly x: QuantityValue;
    /** Ties along y at this x; empty: none in its range. */
    readonly ties: readonly FoundValue[];
    /** a less b at the low and the high end of y. */
    readonly ends: readonly [RangeEnd, RangeEnd];
  }[];
}

export interface TornadoBar {
  readonly path: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** Difference of the held option's deaths between the two ends, without sign. */
  readonly swing: number;
}

/** With the quantity at its 5th or 95th percentile and all else as drawn. */
export interface TornadoEnd extends QuantityValue {
  /** Deaths with the best option held. */
  readonly held: Measured;
  /** Deaths with the option that is best there, and which it is. */
  readonly best: Measured;
  readonly option: string;
}

/** What information is worth: deaths averted by choosing with it, and money where a death averted has a value. */
export interface Worth {
  readonly worth: number;
  readonly se: number;
  /** False: cannot be told from zero (at or below three standard errors). */
  readonly told: boolean;
}

export interface Valued {
  readonly deaths: Worth;
  readonly money: Worth | null;
}

export interface InformationResult {
  readonly valuePerDeathAverted: number | null;
  readonly perfect: Valued;
  readonly quantities: readonly ({ readonly path: string } & Valued)[];
  /** Quantities that move no option's deaths (nor cost, where it counts) in any world tried. */
  readonly withoutInfluence: readonly string[];
  readonly groups: readonly ({ readonly name: string; readonly paths: readonly string[] } & Valued)[];
  /** The answer of who is asked, known before choosing; only where needs may fail. */
  readonly answers: readonly AnswerWorth[];
  readonly watching: readonly WatchingWorth[];
}

export interface AnswerWorth extends Valued {
  readonly of: string;
  readonly what: string;
  /** Mean chance that the answer is yes. */
  readonly chance: number;
  /** The option of fewest deaths if yes, and if no; null for several needs together. */
  readonly ifYes: string | null;
  readonly ifNo: string | null;
}

export interface WatchingWorth extends Valued {
  readonly path: string;
  readonly months: number;
  /** Expected deaths with the baseline in those months: what watching may cost. */
  readonly deathsMeanwhile: Measured;
}

export interface FrontierResult {
  /** Whose cost: null for all, or a payer's id. */
  readonly payer: string | null;
  readonly options: readonly {
    readonly id: string;
    readonly cost: Measured;
    /** Deaths averted against the baseline. */
    readonly averted: Measured;
    readonly status: "frontier" | "dominated" | "extended";
    /** Cost per death averted against the option before it on the frontier. */
    readonly icer: { readonly mean: number; readonly se: number } | null;
  }[];
}

export interface AcceptabilityPoint {
  /** Money per death averted. */
  readonly value: number;
  readonly options: readonly { readonly id: string; readonly probabilityBest: number }[];
  readonly frontierOption: string;
  readonly evpi: number;
}

export interface RegretResult {
  readonly options: readonly {
    readonly id: string;
    readonly expected: Measured;
    readonly p95: number;
    readonly maximum: number;
  }[];
  readonly minimax: string;
  /** Shares of the mix whose greatest regret is least, and that regret. */
  readonly mix: readonly { readonly id: string; readonly share: number }[];
  readonly mixMaximum: number;
}

export interface DiscoveryResult {
  /** Where does the first have more expected deaths than the second? */
  readonly between: readonly [a: string, b: string];
  /** Share of worlds in which it does. */
  readonly share: number;
  readonly box: BoxResult | null;
  readonly trajectory: readonly { readonly coverage: number; readonly density: number; readonly mass: number }[];
}

export interface BoxResult {
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  readonly limits: readonly {
    readonly path: string;
    readonly low: QuantityValue | null;
    readonly high: QuantityValue | null;
    /** Share of 15 balanced half samples whose box limits this quantity on the same sides. */
    readonly stability: number;
  }[];
  /** Mean density and coverage that the half samples' boxes have in the other half. */
  readonly elsewhere: { readonly density: number; readonly coverage: number };
}

export interface DeepenedClaim extends ClaimResult {
  /** The one quantity that the claim turns on most; null where none explains a twentieth of it. */
  readonly decides: ClaimDecider | null;
  readonly verdict: string;
}

export interface ClaimDecider {
  readonly path: string;
  /** Share of the variance of holding, in expectation, that the quantity explains alone. */
  readonly explains: number;
  /** Probability of holding, in expectation, in the lowest and in the highest tenth of its draws. */
  readonly lowTenth: number;
  readonly highTenth: number;
  /** Where that probability passes one half; null: nowhere in its range. */
  readonly flip: FoundValue | null;
}
