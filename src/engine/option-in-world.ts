import type { OptionProgramme } from "../model/programme.ts";
import { strike, strikeOffspring } from "./attack.ts";
import { beginOption } from "./begin.ts";
import { replay } from "./clock.ts";
import { depart } from "./departures.ts";
import { mark } from "./measures.ts";
import { settleSite } from "./hazards.ts";
import { type State, TALLY } from "./state.ts";
import { sampleUntil, type Samples } from "./timeline.ts";
import { arrive } from "./transit.ts";
import { switchWindow } from "./windows.ts";

/** Runs one option through the current world, event by event, to the horizon; the outcome stands in `state`. */
export function runOption(state: State, option: OptionProgramme, samples: Samples | null): void {
  beginOption(state, option);
  const { clock, horizon, tally } = state;
  const { time, winner } = clock;
  let nextSample = samples === null ? Number.POSITIVE_INFINITY : 0;
  let events = 0;
  for (;;) {
    const process = winner[1];
    const t = time[process];
    if (t >= nextSample && samples !== null) nextSample = sampleUntil(state, samples, t);
    if (t >= horizon) break;
    events++;
    tally[TALLY.now] = t;
    takePlace(state, process);
  }
  state.events += events;
  tally[TALLY.now] = horizon;
  for (let site = 0; site < state.siteCount; site++) settleSite(state, site);
}

/** The event of `process` takes place, at `tally[now]`. */
export function takePlace(state: State, process: number): void {
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
  state.clock.time[state.layout.marks + index] = Number.POSITIVE_INFINITY;
  replay(state.clock, state.layout.marks + index);
}
