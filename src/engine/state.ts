import { NONE, type OptionProgramme, type Programme } from "../model/programme.ts";
import { type Clock, createClock } from "./clock.ts";
import { type Chance, createChance, type Generator } from "./random/generator.ts";
import { hashText } from "./random/hash-text.ts";
import { createScript, type Script } from "./script.ts";

/** Indices into `State.tally`: running totals of one option in one world. */
export const TALLY = {
  alive: 0,
  unsafe: 1,
  safe: 2,
  gone: 3,
  onWay: 4,
  onWayToDanger: 5,
  deaths: 6,
  deathsAtRisk: 7,
  injured: 8,
  injuredMean: 9,
  injuredOvershoot: 10,
  attacks: 11,
  journeyDeathsExpected: 12,
  daysBlocked: 13,
  half: 14,
  ninety: 15,
  empty: 16,
  start: 17,
  /** Day of the event being processed; here, since a number passed on costs an allocation where a call is not inlined. */
  now: 18,
  /** Uniform for the killed, and severity multiplier, of the attack being processed. */
  uniform: 19,
  severity: 20,
} as const;

export const STATUS = { due: 0, noPeople: 1, noRoom: 2, otherOffer: 3, otherMove: 4, ended: 5 } as const;

/**
 * Fields of a record. A record of one flat array costs the inner loop a single array access where
 * an array a field costs two loads and a bounds check each.
 */
export const SITE = {
  present: 0,
  settled: 1,
  personDays: 2,
  inbound: 3,
  capacity: 4,
  departed: 5,
  safe: 6,
  size: 7,
} as const;

export const BEARING = {
  hazard: 0,
  factor: 1,
  remaining: 2,
  integral: 3,
  weighted: 4,
  excitation: 5,
  overshoot: 6,
  active: 7,
  steady: 8,
  baseRate: 9,
  concentration: 10,
  escalation: 11,
  limit: 12,
  logReference: 13,
  afterDeparture: 14,
  killed: 15,
  injured: 16,
  size: 17,
} as const;

export const OFFER = {
  placesLeft: 0,
  freeAt: 1,
  closes: 2,
  perPerson: 3,
  accepted: 4,
  honoured: 5,
  carried: 6,
  convoys: 7,
  hosted: 8,
  hostDays: 9,
  hostSettled: 10,
  travelled: 11,
  nextJourneyDeath: 12,
  journeySlot: 13,
  size: 14,
} as const;

export const MOVE = {
  quota: 0,
  interval: 1,
  convoy: 2,
  minimum: 3,
  nextAllowed: 4,
  blockedSince: 5,
  status: 6,
  begun: 7,
  size: 8,
} as const;

/** Where each kind of process stands in the clock; departures last, so that arrivals go first. */
export interface Layout {
  readonly offspring: number;
  readonly windows: number;
  readonly arrivals: number;
  readonly departures: number;
  readonly marks: number;
  readonly count: number;
}

/** Everything one thread needs to run worlds, allocated once and reused; arrays by site, bearing, offer or move. */
export interface State {
  readonly programme: Programme;
  /** [bearing] */
  readonly bearingSite: Int32Array;
  readonly layout: Layout;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly script: Script;
  readonly generator: Generator;
  readonly values: Float64Array;
  readonly logPeople: Float64Array;
  readonly tally: Float64Array;
  option: OptionProgramme;
  /** Day the run ends: the scenario's horizon, or an earlier day that is asked about. */
  horizon: number;
  /** Events processed since the state was made. */
  events: number;

  readonly siteCount: number;
  readonly cohortCount: number;
  /** [site × cohort] */
  readonly people: Int32Array;
  /** Records of `SITE.size`, `BEARING.size`, `OFFER.size` and `MOVE.size` numbers, one after the other. */
  readonly sites: Float64Array;
  readonly bearings: Float64Array;
  readonly offers: Float64Array;
  readonly moves: Float64Array;
  /** [bearing] the attack of the script that comes next; attacks begotten by earlier ones. */
  readonly slot: Int32Array;
  readonly offspring: Offspring[];
  readonly offerStreams: Int32Array;
  /** [offer × site] departures */
  readonly departures: Float64Array;
  /** [move] convoys on their way */
  readonly transit: Transit[];
  /** [cohort] a convoy being put together; a cohort's weight among casualties */
  readonly boarding: Int32Array;
  readonly vulnerability: Float64Array;

  /** [windowed cost] the measure at the window's opening, then over the window. */
  readonly marks: Float64Array;
}

/** Attacks begotten by earlier ones, waiting: times and keys, soonest first. */
export interface Offspring {
  size: number;
  times: Float64Array;
  keys: Int32Array;
}

/** Convoys of one move on their way, first in first out: arrival time, then people by cohort. */
export interface Transit {
  head: number;
  size: number;
  convoys: Float64Array;
}

export function createState(programme: Programme, seed: number): State {
  const sites = programme.siteIds.length;
  const cohorts = programme.cohortIds.length;
  const bearings = programme.bearings.length;
  const offers = programme.offerIds.length;
  const moves = programme.options.reduce((most, option) => Math.max(most, option.moves.count), 0);
  const lines = programme.options.reduce((most, option) => Math.max(most, option.costs.length), 0);
  const layout = layOut(programme, { bearings, moves, lines });
  const floats = (count: number) => new Float64Array(count);
  return {
    programme,
    bearingSite: Int32Array.from(programme.bearings, ({ site }) => site),
    layout,
    clock: createClock(layout.count),
    chance: createChance(seed),
    script: createScript(programme.bearingKeys),
    generator: new Int32Array(4),
    values: programme.values.initial.slice(),
    logPeople: Float64Array.from({ length: Math.min(programme.mostPeople, MOST_TABULATED) + 1 }, (_, n) => Math.log(n)),
    tally: floats(21),
    option: programme.options[0],
    horizon: programme.horizonDays,
    events: 0,
    siteCount: sites,
    cohortCount: cohorts,
    people: new Int32Array(sites * cohorts),
    sites: floats(sites * SITE.size),
    bearings: floats(bearings * BEARING.size),
    offers: floats(offers * OFFER.size),
    moves: floats(moves * MOVE.size),
    slot: new Int32Array(bearings),
    offspring: Array.from({ length: bearings }, () => ({ size: 0, times: floats(4), keys: new Int32Array(4) })),
    offerStreams: Int32Array.from(programme.offerIds, (id) => hashText(`offers.${id}`)),
    departures: floats(offers * sites),
    transit: Array.from({ length: moves }, () => ({ head: 0, size: 0, convoys: floats(4 * (1 + cohorts)) })),
    boarding: new Int32Array(cohorts),
    vulnerability: floats(cohorts),
    marks: floats(lines),
  };
}

const MOST_TABULATED = 65536;

function layOut(
  programme: Programme,
  { bearings, moves, lines }: { bearings: number; moves: number; lines: number },
): Layout {
  const some = (test: (option: OptionProgramme) => boolean) => programme.options.some(test);
  const clustered = some(({ threats }) => threats.clustered.includes(1));
  const windowed = some(({ threats }) => threats.windowed.includes(1));
  const travelling = some(({ moves: { to, offer } }) => to.some((site, move) => site !== NONE && offer[move] !== NONE));
  const marked = some(({ costs }) => costs.some((cost) => cost.windowed));
  const offspring = bearings;
  const windows = offspring + (clustered ? bearings : 0);
  const arrivals = windows + (windowed ? 2 * bearings : 0);
  const departures = arrivals + (travelling ? moves : 0);
  const marks = departures + moves;
  return { offspring, windows, arrivals, departures, marks, count: marks + (marked ? 2 * lines : 0) };
}
