import type { Programme } from "../model/programme.ts";
import { columnsOf } from "./columns.ts";

/** What one option came to, world by world; `expected` members integrate the rates instead of counting. */
export interface OptionOutcomes {
  readonly deaths: Float64Array;
  readonly deathsExpected: Float64Array;
  readonly riskDeaths: Float64Array;
  readonly riskDeathsExpected: Float64Array;
  readonly injured: Float64Array;
  readonly injuredExpected: Float64Array;
  readonly attacks: Float64Array;
  readonly attacksExpected: Float64Array;
  readonly personDaysAtRisk: Float64Array;
  readonly transferred: Float64Array;
  readonly remaining: Float64Array;
  /** Infinity where never. */
  readonly daysToHalf: Float64Array;
  readonly daysToNinety: Float64Array;
  readonly daysToEmpty: Float64Array;
  readonly placesUnused: Float64Array;
  readonly daysBlocked: Float64Array;
  /** [payer] */
  readonly costs: readonly Float64Array[];
  /** [rule of the programme] day it fired; Infinity where it did not. */
  readonly fired: readonly Float64Array[];
}

export interface Outcomes {
  /** First world, and number of worlds; columns are indexed by world less `from`. */
  readonly from: number;
  readonly worlds: number;
  /** [option] */
  readonly options: readonly OptionOutcomes[];
  /** [column of the programme] drawn quantities, in the units written. */
  readonly inputs: readonly Float64Array[];
  /** Events processed in all worlds and options. */
  readonly events: number;
  /** [world] people at all sites at start. */
  readonly peopleAtStart: Float64Array;
}

/** Columns made at a time: about as many as an option has. */
const TOGETHER = 24;

/** Columns for an option: without a number of rules, what they did is not kept. */
export function createOptionOutcomes(worlds: number, payers: number, rules = 0): OptionOutcomes {
  return optionOutcomes(columnsOf(worlds, TOGETHER), payers, rules);
}

/** Columns for each option of a programme, and one of the people at start: `column` gives them, or else they are new ones. */
export function createOutcomes(
  { options, payerIds }: Programme,
  { worlds, column = columnsOf(worlds, TOGETHER) }: { worlds: number; column?: (() => Float64Array) | undefined },
): { options: OptionOutcomes[]; peopleAtStart: Float64Array } {
  return {
    options: options.map(({ rules }) => optionOutcomes(column, payerIds.length, rules.count)),
    peopleAtStart: column(),
  };
}

function optionOutcomes(column: () => Float64Array, payers: number, rules: number): OptionOutcomes {
  return {
    deaths: column(),
    deathsExpected: column(),
    riskDeaths: column(),
    riskDeathsExpected: column(),
    injured: column(),
    injuredExpected: column(),
    attacks: column(),
    attacksExpected: column(),
    personDaysAtRisk: column(),
    transferred: column(),
    remaining: column(),
    daysToHalf: column(),
    daysToNinety: column(),
    daysToEmpty: column(),
    placesUnused: column(),
    daysBlocked: column(),
    costs: Array.from({ length: payers }, column),
    fired: Array.from({ length: rules }, column),
  };
}

/** The same for the first `worlds` worlds; the columns are views. */
export function firstWorlds(outcomes: Outcomes, worlds: number): Outcomes {
  const first = (column: Float64Array) => column.subarray(0, worlds);
  return {
    ...outcomes,
    worlds,
    options: outcomes.options.map((columns) => eachColumn(columns, first)),
    inputs: outcomes.inputs.map(first),
    peopleAtStart: first(outcomes.peopleAtStart),
  };
}

function eachColumn(columns: OptionOutcomes, turn: (column: Float64Array) => Float64Array): OptionOutcomes {
  const turned = Object.entries(columns).map(([name, own]) => [
    name,
    own instanceof Float64Array ? turn(own) : own.map(turn),
  ]);
  return Object.fromEntries(turned);
}
