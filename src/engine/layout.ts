/*
 * Where numbers stand in `State.memory`, one flat array: a loop over one array costs an access where records and columns
 * of their own cost two or three loads each. First the running totals of the option in the world, then the times of the
 * processes, then records of sites (the last stands for abroad: room without end), bearings, offers (the last stands for
 * none: places without end) and moves. Their sizes stand where a scenario is asked whether there is room for it.
 */
export { BEARING_SIZE, MOVE_SIZE, OFFER_SIZE, SITE_SIZE } from "../scenario/room/room.ts";

/** Running totals: people alive; in safety or on the way to it; at risk or on the way to where they will be. */
export const ALIVE = 0;
export const TRANSFERRED = 1;
export const REMAINING = 2;
export const DEATHS = 3;
export const DEATHS_AT_RISK = 4;
export const INJURED = 5;
/** Mean of the injured of attacks whose cap cannot bind: drawn once at the end, a sum of Poissons is one. */
export const INJURED_MEAN = 6;
/** Injured drawn beyond those present: what the expected injured are too high by. */
export const INJURED_OVERSHOOT = 7;
export const ATTACKS = 8;
export const JOURNEY_DEATHS_EXPECTED = 9;
export const DAYS_BLOCKED = 10;
/** Moves that wait for room, and that wait for people. */
export const BLOCKED = 11;
export const IDLE = 12;
/** Totals before this one are 0 at the start of an option. */
export const COUNTED = 13;
/** Days on which half and nine tenths were transferred and nobody was at risk; Infinity until then. */
export const HALF = 13;
export const NINETY = 14;
export const EMPTY = 15;
export const START = 16;
/** Day of the event being processed. */
export const NOW = 17;
/** Uniform of the killed, and severity multiplier, of the attack being processed. */
export const UNIFORM = 18;
export const SEVERITY = 19;
/** Length of the time at unchanged numbers that is being settled. */
export const DAYS = 20;

/** Totals before the event being held against rules. */
export const ATTACKS_BEFORE = 21;
export const DEATHS_BEFORE = 22;

/*
 * Numbers that one function hands to another: as arguments, those that are not small integers would be made objects wherever
 * V8 does not inline the call, at a cost of some hundred of them for each option in each world.
 */
/** People who come to the site whose numbers change, or leave it: below 0 where they go. */
export const CHANGE = 23;
/** An exponent, then the power of e. */
export const POWER = 24;
/** Mean of the Poisson law that is drawn from. */
export const MEAN = 25;
/** People an attack kills. */
export const KILLED = 26;

/** Times of the processes, Infinity where nothing is due. */
export const CLOCK = 27;

/** Records of sites and bearings: first what changes while an option runs, then what is set with the option's tables. */
export const SITE_PRESENT = 0;
export const SITE_SETTLED = 1;
export const SITE_PERSON_DAYS = 2;
export const SITE_INBOUND = 3;
export const SITE_DEPARTED = 4;
export const SITE_VARYING = 5;
export const SITE_CAPACITY = 5;
export const SITE_SAFE = 6;

/** Attacks, or steady deaths, a day; (n/reference)^concentration; mean overshoot of an attack where it is integrated. */
export const BEARING_HAZARD = 0;
export const BEARING_FACTOR = 1;
export const BEARING_EXCESS = 2;
/** What is left of the wait for the next attack, in units of the integrated hazard. */
export const BEARING_REMAINING = 3;
/** Waits begun, and expected offspring: less what remains, the expected attacks ∫ hazard dt. */
export const BEARING_WAITS = 4;
/** ∫ hazard·factor dt, and what the cap takes off the killed: ∫ hazard·excess dt, or the overshoot met. */
export const BEARING_WEIGHTED = 5;
export const BEARING_OVERSHOOT = 6;
export const BEARING_EXCITATION = 7;
/** What the threat does now: nothing, attacks, or steady deaths. */
export const BEARING_MODE = 8;
/** Rate before escalation, after what departures have changed. */
export const BEARING_BASE_RATE = 9;
export const BEARING_VARYING = 10;
export const BEARING_CONCENTRATION = 10;
export const BEARING_ESCALATION = 11;
export const BEARING_LIMIT = 12;
export const BEARING_LOG_REFERENCE = 13;
export const BEARING_AFTER_DEPARTURE = 14;
export const BEARING_KILLED = 15;
export const BEARING_INJURED = 16;
/** Numbers at a site up to which the overshoot is integrated; above, what was met is subtracted. */
export const BEARING_INTEGRATED_TO = 17;

export const MODE_NONE = 0;
export const MODE_ATTACKS = 1;
export const MODE_STEADY = 2;

export const OFFER_PLACES_LEFT = 0;
export const OFFER_CLOSES = 1;
export const OFFER_PACE = 2;
export const OFFER_HONOURED = 3;
/** From here on, 0 at the start of an option. */
export const OFFER_COUNTED = 4;
export const OFFER_FREE_AT = 4;
export const OFFER_CARRIED = 5;
export const OFFER_CONVOYS = 6;
export const OFFER_HOSTED = 7;
export const OFFER_HOST_DAYS = 8;
export const OFFER_HOST_SETTLED = 9;
export const OFFER_TRAVELLED = 10;
export const OFFER_NEXT_JOURNEY_DEATH = 11;
export const OFFER_JOURNEY_SLOT = 12;

export const MOVE_QUOTA = 0;
export const MOVE_INTERVAL = 1;
export const MOVE_CONVOY = 2;
export const MOVE_MINIMUM = 3;
export const MOVE_NEXT_ALLOWED = 4;
export const MOVE_BLOCKED_SINCE = 5;
export const MOVE_STATUS = 6;
export const MOVE_BEGUN = 7;

/**
 * Routes of the moves, in `State.routes`: the offer's address, the destination's, the source where it is one alone, and 1
 * where no more happens than that people are counted as transferred: none may die on the journey, nothing waits for the offer.
 */
export const ROUTE_OFFER = 0;
export const ROUTE_TO = 1;
export const ROUTE_FROM = 2;
export const ROUTE_PLAIN = 3;
export const ROUTE_SIZE = 4;

export const STATUS_DUE = 0;
export const STATUS_NO_PEOPLE = 1;
export const STATUS_NO_ROOM = 2;
export const STATUS_OTHER_OFFER = 3;
export const STATUS_OTHER_MOVE = 4;
export const STATUS_ENDED = 5;
