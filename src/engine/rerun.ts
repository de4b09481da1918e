import type { Programme } from "../model/programme.ts";
import { runOption } from "./option-in-world.ts";
import type { OptionOutcomes } from "./outcomes.ts";
import { recordOutcome } from "./record.ts";
import { createState, type State } from "./state.ts";
import { beginWorld } from "./world.ts";

export interface Rerun {
  readonly seed: number;
  readonly option: number;
  readonly world: number;
  /** Row of `inputs` that holds the world's draws. */
  readonly row: number;
  readonly inputs: readonly Float64Array[];
  readonly horizonDays: number;
  /** Columns of one row, overwritten. */
  readonly out: OptionOutcomes;
}

const states = new WeakMap<Programme, { seed: number; state: State }>();

/** Runs one option of one world again, to the day given: the same path as in the simulation. */
export function rerunOption(programme: Programme, { seed, option, world, row, inputs, horizonDays, out }: Rerun): void {
  const state = stateFor(programme, seed);
  state.horizon = horizonDays;
  beginWorld(state, { number: world, row, inputs });
  runOption(state, programme.options[option], null);
  recordOutcome(state, out, 0);
}

function stateFor(programme: Programme, seed: number): State {
  const known = states.get(programme);
  if (known?.seed === seed) return known.state;
  const state = createState(programme, seed);
  states.set(programme, { seed, state });
  return state;
}
