/** How many of each the engine keeps numbers for, and which kinds of processes some option has. */
export interface Counts {
  readonly sites: number;
  /** Each threat at each of its sites. */
  readonly bearings: number;
  readonly offers: number;
  /** Of the option that has most: with those that its rules lead to, and those on from transit facilities. */
  readonly moves: number;
  /** Of the option that bears most. */
  readonly costs: number;
  /** Whether attacks may beget attacks. */
  readonly clustered: boolean;
  /** Whether a threat begins late or ends. */
  readonly windowed: boolean;
  /** Whether a rule waits for a day. */
  readonly timed: boolean;
  /** Whether a move by an offer leads to a site. */
  readonly travelling: boolean;
  /** Whether a cost is borne from or until a day. */
  readonly marked: boolean;
}

/** Numbers of the engine's memory that each kind of entry takes; of the clocks, one for each process. */
export interface Room {
  readonly clocks: {
    readonly attacks: number;
    readonly offspring: number;
    readonly windows: number;
    readonly rules: number;
    readonly arrivals: number;
    readonly departures: number;
    readonly marks: number;
  };
  readonly sites: number;
  readonly bearings: number;
  readonly offers: number;
  readonly moves: number;
}

/** What a scenario can have too much of. */
export type Part = "sites" | "threats" | "offers" | "moves" | "costs";

/** By how much a scenario has too much, and of what most. */
export interface Excess {
  readonly needed: number;
  readonly most: number;
  readonly part: Part;
  /** How many there are of the part, and how many numbers they take. */
  readonly count: number;
  readonly numbers: number;
  /** The option that has most moves. */
  readonly option: string;
}

/** Numbers that the engine has. Pages never written take up no memory. */
export const MOST_NUMBERS = 1 << 22;

/** Numbers before the clocks, at the most. */
export const TOTALS_SIZE = 64;

/** Numbers of a record; what stands in it, `engine/layout.ts` says. */
export const SITE_SIZE = 7;
export const BEARING_SIZE = 18;
export const OFFER_SIZE = 13;
export const MOVE_SIZE = 8;

/**
 * The numbers that the engine lays out for so many entries: abroad is one more site, and no offer one more offer. Where nothing can
 * happen one clock is left, which never strikes: the engine asks which is first.
 */
export function roomFor({ sites, bearings, offers, moves, costs, ...has }: Counts): Room {
  const isStill = bearings === 0 && moves === 0 && !has.marked;
  return {
    clocks: {
      attacks: bearings,
      offspring: has.clustered ? bearings : 0,
      windows: has.windowed ? 2 * bearings : 0,
      rules: has.timed || isStill ? 1 : 0,
      arrivals: has.travelling ? moves : 0,
      departures: moves,
      marks: has.marked ? 2 * costs : 0,
    },
    sites: (sites + 1) * SITE_SIZE,
    bearings: bearings * BEARING_SIZE,
    offers: (offers + 1) * OFFER_SIZE,
    moves: moves * MOVE_SIZE,
  };
}

/** All of them together: what is held against `MOST_NUMBERS`. */
export function numbersIn({ clocks, sites, bearings, offers, moves }: Room): number {
  const processes = Object.values(clocks).reduce((sum, count) => sum + count, 0);
  return TOTALS_SIZE + processes + sites + bearings + offers + moves;
}
