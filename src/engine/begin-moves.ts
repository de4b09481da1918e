import { NONE, PEOPLE_SHARE } from "../model/programme.ts";
import { isAllowed, isTaken, statusByOffer } from "./conditions.ts";
import {
  CLOCK,
  MOVE_BEGUN,
  MOVE_CONVOY,
  MOVE_INTERVAL,
  MOVE_MINIMUM,
  MOVE_NEXT_ALLOWED,
  MOVE_QUOTA,
  MOVE_SIZE,
  MOVE_STATUS,
  NOW,
  OFFER_SIZE,
  ROUTE_FROM,
  ROUTE_OFFER,
  ROUTE_PLAIN,
  ROUTE_SIZE,
  ROUTE_TO,
  SITE_SIZE,
  STATUS_DUE,
  STATUS_OTHER_MOVE,
} from "./layout.ts";
import { memory } from "./memory.ts";
import type { State } from "./state.ts";

const NEVER = Number.POSITIVE_INFINITY;
/** Days between the convoys of a move without a pace: whoever is there leaves at once, and whoever comes later the next day. */
const UNPACED = 1;

/** Size, interval, quota and first departure of a move in the current world, from `memory[NOW]` on. */
export function beginMove(state: State, move: number): void {
  const { values } = state;
  const table = state.option.moves;
  const { offers } = state.option;
  const m = state.movesAt + move * MOVE_SIZE;
  const offer = table.offer[move];
  routeMove(state, move);
  const pace = Math.min(
    valueOr(values, table.pace[move], NEVER),
    offer === NONE ? NEVER : valueOr(values, offers.pace[offer], NEVER),
  );
  const stated = table.convoy[move] !== NONE || offer === NONE ? table.convoy[move] : offers.convoy[offer];
  const convoy = Math.max(1, Math.round(valueOr(values, stated, 7 * pace)));
  const people = valueOr(values, table.people[move], NEVER);
  memory[m + MOVE_CONVOY] = convoy;
  memory[m + MOVE_INTERVAL] = pace === NEVER ? UNPACED : convoy / pace;
  const asked = table.peopleKind[move] === PEOPLE_SHARE ? -people : Math.round(people);
  const able = pace > 0 && (offer === NONE || isAllowed(state, offer));
  memory[m + MOVE_QUOTA] = able ? asked : 0;
  const minimum = offer === NONE ? NONE : offers.minimum[offer];
  memory[m + MOVE_MINIMUM] = minimum === NONE || isTaken(state, offer) ? 0 : values[minimum];
  memory[m + MOVE_BEGUN] = 0;
  memory[m + MOVE_NEXT_ALLOWED] = Math.max(
    memory[NOW],
    table.start[move] === NONE ? 0 : values[table.start[move]] + table.startsWithPhase[move] * memory[NOW],
    offer === NONE ? 0 : values[offers.opens[offer]],
  );
  state.transit[move].head = 0;
  state.transit[move].size = 0;
  const status = table.after[move] === NONE ? statusByOffer(state, move) : STATUS_OTHER_MOVE;
  memory[m + MOVE_STATUS] = status;
  if (status === STATUS_DUE) memory[CLOCK + state.layout.departures + move] = memory[m + MOVE_NEXT_ALLOWED];
}

/** A move whose people are all of one cohort at one site is routed from there; others look for people at each departure. */
function routeMove(state: State, move: number): void {
  const { routes, option, offersAt, sitesAt, siteCount, cohortCount, offerCount } = state;
  const { offer, to, sourceStart, source, eligible, conditional } = option.moves;
  const r = move * ROUTE_SIZE;
  const alone = cohortCount === 1 && eligible[move] === 1 && sourceStart[move + 1] - sourceStart[move] === 1;
  const plain = to[move] === NONE && !option.offers.lossy && !state.hosting && !conditional;
  routes[r + ROUTE_OFFER] = offersAt + (offer[move] === NONE ? offerCount : offer[move]) * OFFER_SIZE;
  routes[r + ROUTE_TO] = sitesAt + (to[move] === NONE ? siteCount : to[move]) * SITE_SIZE;
  routes[r + ROUTE_FROM] = alone && state.departures.length === 0 ? source[sourceStart[move]] : NONE;
  routes[r + ROUTE_PLAIN] = plain ? 1 : 0;
}

function valueOr(values: Float64Array, index: number, otherwise: number): number {
  return index === NONE ? otherwise : values[index];
}
