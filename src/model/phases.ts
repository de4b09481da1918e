import type { Condition, Move, Option, Scenario } from "../scenario/scenario.ts";
import { optionsReached } from "../scenario/turns.ts";

/** What an option does, one after the other: the first phase from the start on, each other from when a rule leads to it. */
export interface Phases {
  /** [phase] moves as written. */
  readonly moves: readonly (readonly Move[])[];
  readonly rules: readonly PhaseRule[];
}

export interface PhaseRule {
  readonly when: Condition;
  /** The rules in force together: those of one option; the first group is in force from the start. */
  readonly group: number;
  readonly phase: number;
  /** The group in force once it has fired. */
  readonly next: number;
}

/** Lays out an option with the options its rules lead to: one phase for each of these, then one for each rule with moves. */
export function phasesOf(scenario: Scenario, option: Option): Phases {
  const options = optionsReached(scenario.options, option);
  const moves = options.map((each) => each.moves);
  const rules = options.flatMap((each, group) =>
    each.rules.map(({ when, turn }): PhaseRule => {
      if (turn.kind === "moves") return { when, group, phase: moves.push(turn.moves) - 1, next: group };
      const next = options.findIndex(({ id }) => id === turn.id);
      return { when, group, phase: next, next };
    }),
  );
  return { moves, rules };
}
