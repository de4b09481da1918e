import type { CostLine, OptionProgramme, Programme } from "../model/programme.ts";
import { numbersIn, type Room, roomFor } from "../scenario/room/room.ts";
import { type Clock, createClock } from "./clock.ts";
import { countsOf } from "./counts.ts";
import { CLOCK, ROUTE_SIZE } from "./layout.ts";
import { createOvershoots } from "./overshoot.ts";
import { type Chance, createChance, type Generator } from "./random/generator.ts";
import { hashText } from "./random/hash-text.ts";
import { createRuling, type Ruling } from "./rules.ts";
import { makeRoom } from "./memory.ts";
import { createScript, type Script } from "./script.ts";

/** Where each kind of process stands in the clock; departures last but for costs, so that arrivals go first. */
export interface Layout {
  readonly offspring: number;
  readonly windows: number;
  /** One process for all rules: the next day that one of them waits for. */
  readonly rules: number;
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
  /** Where the records of sites, bearings, offers and moves begin in `memory`. */
  readonly sitesAt: number;
  readonly bearingsAt: number;
  readonly offersAt: number;
  readonly movesAt: number;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly script: Script;
  readonly generator: Generator;
  readonly values: Float64Array;
  readonly logPeople: Float64Array;
  /** [bearing] mean overshoots worked out of late. */
  readonly overshoots: readonly Float64Array[];
  /** Clocks, sites and bearings at the start of the world, and the option whose tables they were worked out from. */
  readonly start: { memory: Float64Array; people: Int32Array; of: OptionProgramme | null };
  option: OptionProgramme;
  /** Day the run ends: the scenario's horizon, or an earlier day that is asked about. */
  horizon: number;
  /** Events processed since the state was made. */
  events: number;

  readonly siteCount: number;
  readonly cohortCount: number;
  readonly offerCount: number;
  /** Whether attacks may beget attacks; whether a cost is paid by the day for those a host has. */
  readonly clustered: boolean;
  readonly hosting: boolean;
  /** Bearings of site s are bearingStart[s] … bearingStart[s + 1] − 1, in every option. */
  readonly bearingStart: Int32Array;
  /** [move] of the option, as laid out in layout.ts. */
  readonly routes: Int32Array;
  /** [site × cohort] numbers present; not kept where there is one cohort only, whose numbers are those of the site. */
  readonly people: Int32Array;
  /** [bearing] the attack of the script that comes next; attacks begotten by earlier ones. */
  readonly slot: Int32Array;
  readonly offspring: Offspring[];
  /** [offer] stream of its chance; the uniform, in this world, of its being honoured. */
  readonly offerStreams: Int32Array;
  readonly honouring: Float64Array;
  /** [offer × site] departures; empty where no cost asks whence people leave. */
  readonly departures: Float64Array;
  /** [move] convoys on their way */
  readonly transit: Transit[];
  /** [cohort] a convoy being put together; a cohort's weight among casualties */
  readonly boarding: Int32Array;
  readonly vulnerability: Float64Array;
  /** Whether one of them is 0. */
  sheltered: boolean;

  readonly ruling: Ruling;
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

const MOST_TABULATED = 65536;

export function createState(programme: Programme, seed: number): State {
  const counts = countsOf(programme);
  const { sites, bearings, offers, moves, costs: lines } = counts;
  const cohorts = programme.cohortIds.length;
  const room = roomFor(counts);
  makeRoom(numbersIn(room));
  const layout = layOut(room.clocks);
  const sitesAt = CLOCK + layout.count;
  const bearingsAt = sitesAt + room.sites;
  const offersAt = bearingsAt + room.bearings;
  const movesAt = offersAt + room.offers;
  const floats = (count: number) => new Float64Array(count);
  return {
    programme,
    bearingSite: Int32Array.from(programme.bearings, ({ site }) => site),
    layout,
    sitesAt,
    bearingsAt,
    offersAt,
    movesAt,
    clock: createClock(layout.count),
    chance: createChance(seed),
    script: createScript(programme.bearingKeys),
    generator: new Int32Array(4),
    values: programme.values.initial.slice(),
    logPeople: Float64Array.from({ length: Math.min(programme.mostPeople, MOST_TABULATED) + 1 }, (_, n) => Math.log(n)),
    overshoots: createOvershoots(bearings),
    start: { memory: floats(offersAt - CLOCK), people: new Int32Array(sites * cohorts), of: null },
    option: programme.options[0],
    horizon: programme.horizonDays,
    events: 0,
    siteCount: sites,
    cohortCount: cohorts,
    offerCount: offers,
    clustered: layout.windows > layout.offspring,
    hosting: asks(programme, ({ measure }) => measure === "host-person-day"),
    bearingStart: programme.options[0].sites.bearingStart,
    routes: new Int32Array(moves * ROUTE_SIZE),
    people: new Int32Array(sites * cohorts),
    slot: new Int32Array(bearings),
    offspring: Array.from({ length: bearings }, () => ({ size: 0, times: floats(4), keys: new Int32Array(4) })),
    offerStreams: Int32Array.from(programme.offerIds, (id) => hashText(`offers.${id}`)),
    honouring: floats(offers),
    departures: floats(
      asks(programme, ({ measure, sites }) => measure === "departure" && sites.length > 0) ? offers * sites : 0,
    ),
    transit: Array.from({ length: moves }, () => ({ head: 0, size: 0, convoys: floats(4 * (1 + cohorts)) })),
    boarding: new Int32Array(cohorts),
    vulnerability: floats(cohorts),
    sheltered: false,
    ruling: createRuling(
      programme.options.reduce((most, { rules }) => Math.max(most, rules.count), 0),
      sites,
    ),
    marks: floats(lines),
  };
}

function asks({ options }: Programme, test: (cost: CostLine) => boolean): boolean {
  return options.some(({ costs }) => costs.some(test));
}

/** One kind of process after the other, in the order of `Layout`. */
function layOut(clocks: Room["clocks"]): Layout {
  const offspring = clocks.attacks;
  const windows = offspring + clocks.offspring;
  const rules = windows + clocks.windows;
  const arrivals = rules + clocks.rules;
  const departures = arrivals + clocks.arrivals;
  const marks = departures + clocks.departures;
  return { offspring, windows, rules, arrivals, departures, marks, count: marks + clocks.marks };
}
