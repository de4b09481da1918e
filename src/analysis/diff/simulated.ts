import { simulate } from "../../engine/simulate.ts";
import type { Programme } from "../../model/programme.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createRun, type HeldRun } from "../run.ts";

/** A scenario, simulated in the worlds of a comparison. */
export interface Simulated {
  readonly scenario: Scenario;
  readonly run: HeldRun;
}

/** Runs every option of a scenario's programme, all of them compared. */
export function simulated(
  scenario: Scenario,
  programme: Programme,
  { seed, worlds }: { readonly seed: number; readonly worlds: number },
): Simulated {
  const outcomes = simulate(programme, { seed, worlds });
  const compared = programme.options.map((_, index) => index);
  const baseline = programme.options.findIndex(({ id }) => id === scenario.baseline);
  return { scenario, run: createRun(programme, outcomes, { compared, baseline, seed }) };
}
