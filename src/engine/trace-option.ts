import type { Programme } from "../model/programme.ts";
import { beginOption } from "./begin.ts";
import { earliest } from "./clock.ts";
import { settleSite } from "./hazards.ts";
import {
  ATTACKS,
  CLOCK,
  DEATHS,
  MOVE_SIZE,
  MOVE_STATUS,
  NOW,
  OFFER_HONOURED,
  OFFER_SIZE,
  REMAINING,
  SITE_INBOUND,
  SITE_PRESENT,
  SITE_SIZE,
  STATUS_NO_ROOM,
  TRANSFERRED,
} from "./layout.ts";
import { takePlace } from "./option-in-world.ts";
import { createOptionOutcomes, type OptionOutcomes } from "./outcomes.ts";
import { recordOutcome } from "./record.ts";
import { memory } from "./memory.ts";
import { createState, type State } from "./state.ts";
import { beginWorld } from "./world.ts";

export type StepKind = "attack" | "death" | "departure" | "arrival" | "wait" | "begin" | "end" | "rule";

/** One event of an option in a world, and how things stand after it. */
export interface Step {
  readonly day: number;
  readonly kind: StepKind;
  /** The bearing that attacks, kills, begins or ends; the move that departs, arrives or waits for room; the rule that fires. */
  readonly index: number;
  /** Killed; or people who left, arrived. */
  readonly people: number;
  /** Died on the journey. */
  readonly lost: number;
  /** [site] */
  readonly present: readonly number[];
  readonly onWay: number;
  readonly transferred: number;
  readonly remaining: number;
  readonly deaths: number;
}

export interface Traced {
  /** [site] people at start. */
  readonly present: readonly number[];
  /** [offer] */
  readonly honoured: readonly boolean[];
  readonly steps: readonly Step[];
  /** One row: the same as the simulation's of this world. */
  readonly out: OptionOutcomes;
}

interface World {
  readonly seed: number;
  readonly option: number;
  readonly number: number;
  /** Row of `inputs` that holds the world's draws. */
  readonly row: number;
  readonly inputs: readonly Float64Array[];
}

/** Runs one option of one world as the simulation does, and notes every event that people could see. */
export function traceOption(programme: Programme, { seed, option, number, row, inputs }: World): Traced {
  const state = createState(programme, seed);
  beginWorld(state, { number, row, inputs });
  beginOption(state, programme.options[option]);
  const present = ofSites(state, SITE_PRESENT);
  const honoured = programme.offerIds.map((_, i) => memory[state.offersAt + i * OFFER_SIZE + OFFER_HONOURED] === 1);
  const steps: Step[] = [];
  for (let process = earliest(state); memory[CLOCK + process] < state.horizon; process = earliest(state))
    steps.push(...stepOf(state, process));
  memory[NOW] = state.horizon;
  for (let site = 0; site < state.siteCount; site++) settleSite(state, site);
  const out = createOptionOutcomes(1, programme.payerIds.length);
  recordOutcome(state, out, 0);
  return { present, honoured, steps, out };
}

/** Lets the event of `process` take place, and the rules it brings about; nothing where nobody could see it. */
function stepOf(state: State, process: number): Step[] {
  const before: Before = { present: ofSites(state, SITE_PRESENT), deaths: memory[DEATHS], attacks: memory[ATTACKS] };
  memory[NOW] = memory[CLOCK + process];
  const fired = state.ruling.fired.slice();
  takePlace(state, process);
  return [...happened(state, process, before), ...rulesFired(state, fired)];
}

interface Before {
  readonly present: number[];
  readonly deaths: number;
  readonly attacks: number;
}

function happened(state: State, process: number, before: Before): Step[] {
  const { layout } = state;
  const killed = memory[DEATHS] - before.deaths;
  if (process < layout.windows) {
    const index = process < layout.offspring ? process : process - layout.offspring;
    if (memory[ATTACKS] > before.attacks) return [step(state, "attack", index, { people: killed })];
    return killed > 0 ? [step(state, "death", index, { people: killed })] : [];
  }
  if (process < layout.rules) {
    const index = process - layout.windows;
    return [step(state, (index & 1) === 0 ? "begin" : "end", index >> 1, {})];
  }
  if (process < layout.arrivals || process >= layout.marks) return [];
  if (process < layout.departures) return [arrival(state, process - layout.arrivals, before.present)];
  return departure(state, process - layout.departures, { present: before.present, lost: killed });
}

/** The rules that have fired since, in the order written. */
function rulesFired(state: State, before: Float64Array): Step[] {
  const { ruling, option } = state;
  const rules = Array.from({ length: option.rules.count }, (_, rule) => rule);
  return rules.filter((rule) => ruling.fired[rule] !== before[rule]).map((rule) => step(state, "rule", rule, {}));
}

function arrival(state: State, move: number, before: readonly number[]): Step {
  const to = state.option.moves.to[move];
  return step(state, "arrival", move, { people: ofSites(state, SITE_PRESENT)[to] - before[to] });
}

function departure(state: State, move: number, { present, lost }: { present: number[]; lost: number }): Step[] {
  const { sourceStart, source } = state.option.moves;
  const now = ofSites(state, SITE_PRESENT);
  let people = 0;
  for (let i = sourceStart[move]; i < sourceStart[move + 1]; i++) people += present[source[i]] - now[source[i]];
  if (people > 0) return [step(state, "departure", move, { people, lost })];
  const waits = memory[state.movesAt + move * MOVE_SIZE + MOVE_STATUS] === STATUS_NO_ROOM;
  return waits ? [step(state, "wait", move, {})] : [];
}

function step(
  state: State,
  kind: StepKind,
  index: number,
  { people = 0, lost = 0 }: { people?: number; lost?: number },
): Step {
  return {
    day: memory[NOW],
    kind,
    index,
    people,
    lost,
    present: ofSites(state, SITE_PRESENT),
    onWay: ofSites(state, SITE_INBOUND).reduce((sum, inbound) => sum + inbound, 0),
    transferred: memory[TRANSFERRED],
    remaining: memory[REMAINING],
    deaths: memory[DEATHS],
  };
}

function ofSites({ sitesAt, siteCount }: State, field: number): number[] {
  return Array.from({ length: siteCount }, (_, site) => memory[sitesAt + site * SITE_SIZE + field]);
}
