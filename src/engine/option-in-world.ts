import type { OptionProgramme } from "../model/programme.ts";
import { strike, strikeOffspring } from "./attack.ts";
import { beginOption } from "./begin.ts";
import { earliest, replay } from "./clock.ts";
import { depart } from "./departures.ts";
import { mark } from "./measures.ts";
import { settleSite } from "./hazards.ts";
import { ATTACKS, ATTACKS_BEFORE, CLOCK, DEATHS, DEATHS_BEFORE, NOW } from "./layout.ts";
import { applyRules, noteHarm } from "./rules.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";
import { sampleUntil, type Samples } from "./timeline.ts";
import { arrive } from "./transit.ts";
import { switchWindow } from "./windows.ts";

/** Runs one option through the current world, event by event, to the horizon; the outcome stands in `state`. */
export function runOption(state: State, option: OptionProgramme, samples: Samples | null): void {
  beginOption(state, option);
  const { horizon } = state;
  const ruled = option.rules.count > 0;
  let nextSample = samples === null ? Number.POSITIVE_INFINITY : 0;
  let events = 0;
  for (;;) {
    const process = earliest(state);
    const t = memory[CLOCK + process];
    if (t >= nextSample && samples !== null) nextSample = sampleUntil(samples, t);
    if (t >= horizon) break;
    events++;
    memory[NOW] = t;
    if (ruled) takePlaceUnderRules(state, process);
    else happen(state, process);
  }
  state.events += events;
  memory[NOW] = horizon;
  for (let site = 0; site < state.siteCount; site++) settleSite(state, site);
}

/** The event of `process` takes place, at `memory[NOW]`; where the option has rules, they are then held against it. */
export function takePlace(state: State, process: number): void {
  if (state.option.rules.count > 0) takePlaceUnderRules(state, process);
  else happen(state, process);
}

function takePlaceUnderRules(state: State, process: number): void {
  const { layout } = state;
  memory[ATTACKS_BEFORE] = memory[ATTACKS];
  memory[DEATHS_BEFORE] = memory[DEATHS];
  if (process < layout.rules || process >= layout.arrivals) happen(state, process);
  if (process < layout.windows) noteHarm(state, process < layout.offspring ? process : process - layout.offspring);
  applyRules(state);
}

function happen(state: State, process: number): void {
  const { layout } = state;
  if (process < layout.offspring) strike(state, process);
  else if (process >= layout.marks) markAt(state, process - layout.marks);
  else if (process >= layout.departures) depart(state, process - layout.departures);
  else if (process >= layout.arrivals) arrive(state, process - layout.arrivals);
  else if (process >= layout.windows) switchWindow(state, process - layout.windows);
  else strikeOffspring(state, process - layout.offspring);
}

function markAt(state: State, index: number): void {
  mark(state, index >> 1, (index & 1) === 0);
  memory[CLOCK + state.layout.marks + index] = Number.POSITIVE_INFINITY;
  replay(state, state.layout.marks + index);
}
