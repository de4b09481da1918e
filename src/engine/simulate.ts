import type { OptionProgramme, Programme } from "../model/programme.ts";
import { drawWorlds } from "./draws.ts";
import { runOption } from "./option-in-world.ts";
import { createOutcomes, type OptionOutcomes, type Outcomes } from "./outcomes.ts";
import { recordOutcome } from "./record.ts";
import { START } from "./layout.ts";
import { memory } from "./memory.ts";
import { createState, type State } from "./state.ts";
import type { Samples } from "./timeline.ts";
import { beginWorld } from "./world.ts";

export interface SimulateOptions extends Simulated, Range {}

/** What is simulated. */
export interface Simulated {
  readonly seed: number;
  /** An earlier end than the scenario's horizon; paths up to it are the same. */
  readonly horizonDays?: number;
}

/** Worlds [from, from + worlds), both multiples of 16. */
export interface Range {
  readonly from?: number;
  readonly worlds: number;
  /** [option] where states at given days are wanted. */
  readonly samples?: readonly Samples[];
  /** [column] what stands in place of the draws: [world less `from`], in the units written. */
  readonly inputs?: readonly Float64Array[];
  /** Gives columns of zeros for what is drawn and comes of it; by default new ones. */
  readonly column?: (() => Float64Array) | undefined;
}

/**
 * Simulates every option of a programme in the worlds asked for. World w is a pure function of
 * (programme, seed, w): the result does not depend on how worlds are split into calls.
 */
export function simulate(programme: Programme, options: SimulateOptions): Outcomes {
  return createSimulator(programme, options)(options);
}

/** The same for range after range, with the engine's memory made once. */
export function createSimulator(programme: Programme, { seed, horizonDays }: Simulated): (range: Range) => Outcomes {
  const state = createState(programme, seed);
  state.horizon = horizonDays ?? programme.horizonDays;
  return ({ from = 0, worlds, samples, column, ...given }) => {
    const before = state.events;
    const inputs = given.inputs ?? drawWorlds(programme, { seed, from, count: worlds, column });
    const { options, peopleAtStart } = createOutcomes(programme, { worlds, column });
    const block = { from, inputs, samples, options, peopleAtStart };
    for (let row = 0; row < worlds; row++) runWorld(state, block, row);
    return { from, worlds, options, inputs, peopleAtStart, events: state.events - before };
  };
}

/** Worlds that are run together: what is drawn in them, and the columns of what comes of it. */
interface Block extends Pick<Outcomes, "from" | "inputs" | "options" | "peopleAtStart"> {
  readonly samples: readonly Samples[] | undefined;
}

/** Every option in one world; a function of its own, which V8 compiles once and not for each block. */
function runWorld(state: State, { from, inputs, samples, options, peopleAtStart }: Block, row: number): void {
  beginWorld(state, { number: from + row, row, inputs });
  for (let index = 0; index < options.length; index++) {
    const option = state.programme.options[index];
    runRow(state, { option, out: options[index], samples: samples?.[index] ?? null, row });
  }
  peopleAtStart[row] = memory[START];
}

function runRow(
  state: State,
  run: { option: OptionProgramme; out: OptionOutcomes; samples: Samples | null; row: number },
): void {
  const { option, out, samples, row } = run;
  if (samples !== null) {
    samples.position = row;
    samples.next = 0;
  }
  runOption(state, option, samples);
  recordOutcome(state, out, row);
}
