import type { StepKind } from "../engine/trace-option.ts";

/** One option in one world as a dated story; its totals are that world's row in the simulation. */
export interface TraceResult {
  readonly scenario: {
    readonly title: string;
    readonly start: string;
    readonly end: string;
    readonly horizonDays: number;
    readonly currency: string;
  };
  readonly option: { readonly id: string; readonly title: string };
  readonly seed: number;
  readonly world: number;
  /** How the world was chosen; null where it was named. */
  readonly chosen: { readonly metric: "deaths"; readonly quantile: number; readonly worlds: number } | null;
  readonly sites: readonly TraceSite[];
  /** Offers the option uses, and whether each is honoured in this world. */
  readonly offers: readonly { readonly id: string; readonly name: string; readonly honoured: boolean }[];
  readonly payers: readonly { readonly id: string; readonly name: string }[];
  /** What was drawn, by path of the quantity, `$name` or evidence. */
  readonly quantities: readonly { readonly path: string; readonly value: number; readonly written: string }[];
  /** Spent on the first day whatever happens then. */
  readonly costAtStart: number;
  readonly events: readonly TraceEvent[];
  /** By metric id; null: never reached. */
  readonly totals: Readonly<Record<string, number | null>>;
}

export interface TraceSite {
  readonly id: string;
  readonly name: string;
  readonly safe: boolean;
  /** People there at start. */
  readonly people: number;
}

export interface TraceEvent {
  /** Days after start, and the date that day falls on. */
  readonly day: number;
  readonly date: string;
  readonly kind: StepKind;
  /** The threat of an attack, a death, or a beginning or end of danger. */
  readonly threat: { readonly id: string; readonly name: string } | null;
  /** Ids of sites: where it struck, or from where people went. */
  readonly from: readonly string[];
  /** Id of the offer or of the site people go to. */
  readonly to: string | null;
  /** The rule that fires, as the scenario has it; absent of other events. */
  readonly rule?: FiredRule;
  /** Killed; or people who left or arrived. */
  readonly people: number;
  /** Died on the journey. */
  readonly lost: number;
  /** After the event. */
  readonly present: Readonly<Record<string, number>>;
  readonly onTheWay: number;
  readonly transferred: number;
  readonly remaining: number;
  readonly deaths: number;
  readonly cost: number;
}

export interface FiredRule {
  /** Id of the option it is written in. */
  readonly option: string;
  readonly when: string;
  /** Id of the option it turns to; null: to moves of its own. */
  readonly turnsTo: string | null;
}
